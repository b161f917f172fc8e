/** A cell's text: what would end the cell or start markup is escaped. */
export function cell(text: string): string {
  return text.replace(/[|\\<>*_]/g, (c) => `\\${c}`).replace(/\s*\n\s*/g, ' ');
}

/** Text as code, which nothing inside can end. */
export function code(text: string): string {
  return `\`${text.replaceAll('`', "'").replaceAll('|', '\\|')}\``;
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
