import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drift } from '../../../cli/commands/drift';
import { InputError } from '../../../policies/review';
import { temporaryFolders } from '../../helpers/temporary-folder';
import { Deployed, expectedOf, handOf, headsOf } from './by-hand';
import { additions, edits } from './edits';

const newFolder = temporaryFolders('drift');
const file = (content: object | string): string => {
  const path = join(newFolder(), 'plan.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};

describe('drift', () => {
  it('tells each edit by hand once, with who made it, and nothing where all is as deployed', async () => {
    const some = [...edits.slice(0, 6), ...additions.slice(0, 3)];
    const deployed = new Deployed();
    try {
      await deployed.deploy(some);
      expect(await deployed.told({ snapshot: true })).toEqual({ text: '', code: 0 });
      for (const [at, edit] of some.entries()) await deployed.edit(edit, handOf(at));
      // Later calls about things of the same name, which did not do it.
      for (const call of ['Oss:PutBucketTags', 'Oss:PutBucketVersioning']) {
        const parameters = ['BucketName=drift-opened-1234', 'Status=Enabled'];
        await deployed.edit({ config: {}, call, parameters, told: [] }, 'trudy');
      }
      const told = await deployed.told({ logs: true, snapshot: true });
      expect(headsOf(told)).toEqual(expectedOf(some));
      expect(told.code).toBe(1);
    } finally {
      deployed.space.remove();
    }
  });

  const plan = (drifted: readonly object[], more: object = {}): object => ({
    format_version: '1.2',
    terraform_version: '1.11.4',
    resource_changes: [],
    resource_drift: drifted,
    ...more,
  });
  const changed = {
    address: 'x.y',
    type: 'alicloud_log_project',
    change: {
      actions: ['update'],
      before: { id: 'a', token: 'old' },
      after: { id: 'a', token: 'new' },
      before_sensitive: { token: true },
      after_sensitive: { token: true },
    },
  };

  it('tells no secret', async () => {
    const { text } = await drift(file(plan([changed])), { format: 'text' });
    expect(text).toBe(
      'x.y: changed, by whom, the logs do not tell\n  token: another value, which is secret\n',
    );
  });

  it('says 3 where Terraform failed and saw nothing', async () => {
    expect((await drift(file(plan([], { errored: true })), { format: 'text' })).code).toBe(3);
  });

  it.each([
    ['no JSON', '{"a'],
    ['no plan', {}],
    ['a state', { format_version: '1.0', terraform_version: '1.11.4', values: {} }],
    ['a change without an address', plan([{}])],
  ])('refuses %s', async (_, content) => {
    const ended = await drift(file(content), { format: 'text' }).catch((thrown: unknown) => thrown);
    expect(ended).toBeInstanceOf(InputError);
  });
});
