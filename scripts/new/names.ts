/** `secure-bucket` as the name of a class: `SecureBucket`. */
export function classOf(id: string): string {
  return id.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** `alicloud_oss_bucket` as the module of its binding: `@cdktf/provider-alicloud/lib/oss-bucket`. */
export function bindingOf(type: string): string {
  return `@cdktf/provider-alicloud/lib/${type.replace(/^alicloud_/, '').replaceAll('_', '-')}`;
}
