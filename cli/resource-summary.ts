/** The parts of an account as a person thinks of them, by the beginnings of resource types. */
const AREAS: readonly { readonly title: string; readonly prefixes: readonly string[] }[] = [
  { title: 'Identity', prefixes: ['ram_', 'ims_', 'cloud_sso_', 'resource_manager_'] },
  { title: 'Audit and alerts', prefixes: ['actiontrail_', 'log_', 'sls_', 'config_', 'msc_'] },
  { title: 'Network', prefixes: ['vpc', 'vswitch', 'security_group', 'network_', 'eip', 'nat_'] },
  { title: 'Data', prefixes: ['oss_', 'kms_', 'ecs_disk', 'ecs_auto_snapshot', 'hbr_'] },
  { title: 'Cost', prefixes: ['fcv3_', 'cms_', 'quotas_'] },
];
const REST = 'Other';

/** More of one kind than this does not help on one screen. */
const NAMED = 6;

interface Named {
  readonly type: string;
  readonly id: string;
}

/** A title for each area that has something, and below it a line for each kind of thing. */
export function byArea(objects: readonly Named[]): string {
  return [...AREAS.map(({ title }) => title), REST]
    .map((title) => [title, objects.filter(({ type }) => areaOf(type) === title)] as const)
    .filter(([, found]) => found.length > 0)
    .flatMap(([title, found]) => [`  ${title} (${found.length})`, ...kindsOf(found)])
    .join('\n');
}

function areaOf(type: string): string {
  const short = type.replace(/^alicloud_/, '');
  return AREAS.find(({ prefixes }) => prefixes.some((p) => short.startsWith(p)))?.title ?? REST;
}

function kindsOf(objects: readonly Named[]): string[] {
  return [...new Set(objects.map(({ type }) => type))].map((type) => {
    const ids = objects.filter((one) => one.type === type).map(({ id }) => id);
    const kind = type.replace(/^alicloud_/, '').replaceAll('_', ' ');
    return `    ${kind} (${ids.length})  ${namesOf(type, ids)}`.trimEnd();
  });
}

function namesOf(type: string, ids: readonly string[]): string {
  // What ties two things together says nothing that these do not.
  if (type.endsWith('_attachment')) return '';
  const more = ids.length - NAMED;
  return [...ids.slice(0, NAMED), ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}
