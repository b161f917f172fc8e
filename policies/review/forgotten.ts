const MOST_NAMED = 3;

/** What a reader should know of resources that Terraform forgets without destroying them. */
export function forgottenNote(file: string, addresses: readonly string[]): string {
  const more = addresses.length - MOST_NAMED;
  const names = addresses.slice(0, MOST_NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '');
  return `${file}: Terraform forgets ${names}: what stays in the account is not reviewed`;
}
