/** The parts of an account as a person thinks of them, by the beginnings of resource types. */
const AREAS: readonly { readonly title: string; readonly prefixes: readonly string[] }[] = [
  { title: 'Identity', prefixes: ['ram_', 'ims_', 'cloud_sso_', 'resource_manager_'] },
  { title: 'Audit and alerts', prefixes: ['actiontrail_', 'log_', 'sls_', 'config_', 'msc_'] },
  { title: 'Network', prefixes: ['vpc', 'vswitch', 'security_group', 'network_', 'eip', 'nat_'] },
  { title: 'Data', prefixes: ['oss_', 'kms_', 'ecs_disk', 'ecs_auto_snapshot', 'hbr_'] },
  { title: 'Cost', prefixes: ['fcv3_', 'cms_', 'quotas_'] },
];
const REST = 'Other';

/** `Identity: password policy, ram role auditor`, a line for each area that has something. */
export function byArea(objects: readonly { readonly type: string; readonly id: string }[]): string {
  const lines = new Map<string, string[]>();
  for (const { type, id } of objects) {
    const short = type.replace(/^alicloud_/, '');
    const area = AREAS.find(({ prefixes }) => prefixes.some((p) => short.startsWith(p)));
    const title = area?.title ?? REST;
    const what = `    ${short.replaceAll('_', ' ')}  ${id}`;
    lines.set(title, [...(lines.get(title) ?? []), what]);
  }
  return [...AREAS.map(({ title }) => title), REST]
    .flatMap((title) => {
      const found = lines.get(title);
      return found === undefined ? [] : [`  ${title} (${found.length})`, ...found];
    })
    .join('\n');
}
