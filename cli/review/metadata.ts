import { blocksOf, field, isList } from '../../policies/review';
import type { Json, SourceFile, Suppression } from '../../policies/review';

/** The key in the `//` of a resource, in Terraform's JSON syntax, under which suppressions stand. */
const METADATA_KEY = 'alicloud-baseline:ignore';

/** The suppressions that a .tf.json file holds in the metadata of its resources. */
export function suppressionsOf(file: SourceFile): Suppression[] {
  return blocksOf([file], 'resource', 2).flatMap(({ names: [type = '', name = ''], body }) => {
    const given = field(field(body, '//'), METADATA_KEY);
    const line = file.lineOf?.(type, name);
    const where = { file: file.path, ...(line === undefined ? {} : { line }) };
    return (isList(given) ? given : given === undefined ? [] : [given]).map((one) => ({
      address: `${type}.${name}`,
      rule: text(field(one, 'rule')),
      reason: text(field(one, 'reason')),
      until: text(field(one, 'until')),
      where,
    }));
  });
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
