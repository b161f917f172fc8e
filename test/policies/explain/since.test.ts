import { differencesOf, sinceOf } from '../../../policies/explain';
import type { StackJson } from '../../../policies/preflight';

/** By hand: what cannot be changed without making it anew. */
const replaces = (type: string): string[] =>
  type === 'alicloud_log_project' ? ['project_name'] : [];

const said = (before: StackJson, after: StackJson): string[] =>
  sinceOf(differencesOf(before, after, replaces)).flatMap(({ threat, lines }) =>
    lines.map((line) => `${threat}: ${line}`),
  );
const kept = { lifecycle: { prevent_destroy: true } };
const LOGS = 'Somebody who covers their tracks';
const ACCESS = 'Too much access, and keys that leak';

describe('a stack that is deployed over another', () => {
  const before: StackJson = {
    resource: {
      alicloud_log_project: { p: { project_name: 'audit', description: 'a', ...kept } },
      alicloud_ram_role: {
        a: { role_name: 'auditor', description: 'x' },
        b: { role_name: 'billing', description: 'x' },
        c: { role_name: 'gone' },
      },
    },
  };

  it('is told by threat, worst first, things of one kind together', () => {
    const after: StackJson = {
      resource: {
        alicloud_log_project: { p: { project_name: 'trail', description: 'a', ...kept } },
        alicloud_ram_role: {
          a: { role_name: 'auditor', description: 'y' },
          b: { role_name: 'billing', description: 'y' },
          d: { role_name: 'new' },
        },
        alicloud_of_tomorrow: { x: { name: 'x' } },
      },
    };
    expect(said(before, after)).toEqual([
      `${ACCESS}: destroyed: ram role: gone`,
      `${ACCESS}: changed, by description: ram role (2): auditor, billing`,
      `${ACCESS}: made: ram role: new`,
      `${LOGS}: made anew, by project_name: log project: audit`,
      'Anything else: made: of tomorrow: x',
    ]);
  });

  it('is nothing where only what steers Terraform is another', () => {
    const block = { role_name: 'auditor' };
    const of = (more: object): StackJson => ({
      resource: { alicloud_ram_role: { a: { ...block, ...more } } },
    });
    expect(said(of({ '//': { x: 1 } }), of({ depends_on: ['y'], provider: 'alicloud' }))).toEqual(
      [],
    );
  });

  it('goes along with what is moved, also where others refer to it', () => {
    const [from, to] = ['alicloud_log_project.p', 'alicloud_log_project.q'];
    const store = (of: string) => ({
      alicloud_log_store: { s: { logstore_name: 's', project_name: `\${${of}.project_name}` } },
    });
    const project = { project_name: 'audit' };
    const moved: StackJson = {
      resource: { alicloud_log_project: { q: project }, ...store(to) },
      moved: [{ from, to }],
    };
    const old: StackJson = { resource: { alicloud_log_project: { p: project }, ...store(from) } };
    expect(said(old, moved)).toEqual([`${LOGS}: renamed: log project: audit`]);
    expect(said(old, { ...moved, moved: [] })).toEqual([
      `${LOGS}: destroyed: log project: audit`,
      `${LOGS}: changed, by project_name: log store: s`,
      `${LOGS}: made: log project: audit`,
    ]);
  });

  it('tells that a protection comes off', () => {
    const after = { resource: { alicloud_log_project: { p: { project_name: 'audit' } } } };
    expect(
      said(
        { resource: { alicloud_log_project: { p: { project_name: 'audit', ...kept } } } },
        after,
      ),
    ).toEqual([`${LOGS}: unprotected: log project: audit`]);
  });
});
