import type { z } from 'zod';
import * as names from '../../../alicloud/names';
import { section, text } from '../../fields';
import type { IssueParams } from '../../fields';
import { onAnyMap } from '../../fields';

/** Where the state of Terraform is kept, for the jobs that deploy and plan. */

const table = {
  pattern: /^[A-Za-z_][A-Za-z0-9_]{0,254}$/,
  allowed: 'the name of a table, 1 to 255 letters, digits or underscores, no digit first',
};
const instance = {
  pattern: /^[A-Za-z][A-Za-z0-9-]{1,14}[A-Za-z0-9]$/,
  allowed: 'the name of an instance, 3 to 16 letters, digits or hyphens, a letter first',
};
const prefix = {
  pattern: /^[A-Za-z0-9][A-Za-z0-9._-]*(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/,
  allowed: 'letters, digits or any of ._-, in parts with slashes between',
};

export const terraformStateSection = section(
  {
    bucket: text(names.bucketName, 'The bucket.'),
    prefix: text(prefix, 'The prefix of the backend. Left out: baseline.').optional(),
    locks: section(
      {
        instance: text(instance, 'The instance of Tablestore.'),
        table: text(table, 'The table. Left out: terraform_locks.').optional(),
      },
      'The table that keeps two from deploying at once.',
    ).optional(),
  },
  'The bucket that Terraform keeps its state in, which the jobs deployer and planner use. Left out: they are given none.',
).superRefine(({ bucket }, context) => {
  if (typeof bucket !== 'string' || !bucket.startsWith('alicloud-baseline-')) return;
  const params: IssueParams = { fix: 'Name the bucket of the backend that you made.' };
  const message =
    'a bucket that the baseline does not make: its names begin with alicloud-baseline-';
  context.addIssue({ code: 'custom', path: ['bucket'], message, params: { ...params } });
}, onAnyMap);

/** Where the state is, decided. */
export interface TerraformStateSettings {
  readonly bucket: string;
  readonly prefix: string;
  readonly locks?: { readonly instance: string; readonly table: string };
}

export function resolveTerraformState(
  file: z.output<typeof terraformStateSection>,
): TerraformStateSettings {
  const { bucket, locks } = file;
  return {
    bucket,
    prefix: file.prefix ?? 'baseline',
    ...(locks && { locks: { instance: locks.instance, table: locks.table ?? 'terraform_locks' } }),
  };
}
