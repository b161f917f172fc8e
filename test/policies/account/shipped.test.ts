import { graphOfSettings } from '../../../policies/account/graph/from-settings';
import { pathsTo } from '../../../policies/account/graph/paths';
import { loadSettings } from '../../../settings';

it('of the shipped roles only those for emergencies and deployments lead to an administrator', () => {
  const graph = graphOfSettings(loadSettings('baseline.yaml'));
  const { paths, open } = pathsTo('admin', graph);
  expect(open).toEqual([]);
  expect(paths.every(({ isCertain }) => isCertain)).toBe(true);
  const told = paths.map(({ from, steps }) => [from, ...steps.map(({ title }) => title)]);
  const rewrites = 'rewrites a policy that they hold';
  expect(told).toEqual([
    ['user/first.admin', 'enters role/deployer', rewrites],
    ['user/second.admin', 'enters role/break-glass', rewrites],
    ['role/deployer', rewrites],
    ['role/break-glass', rewrites],
  ]);
  const [entry, step] = paths[0]?.steps ?? [];
  expect(entry).toMatchObject({ withoutMfa: false, policies: ['deployer-members-assume-role'] });
  expect(step?.resources).toEqual(['acs:ram::1234567890123456:policy/deployer-people-and-roles']);
});
