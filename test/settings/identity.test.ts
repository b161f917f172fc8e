import { grantedBy, roleNames, roles } from '../../policies/roles';
import { parseSettings } from '../../settings';
import { jobNames } from '../../settings';
import type { Settings } from '../../settings';
import { grantSections } from '../../settings/areas/identity/grants';
import { accept, linesOf, problemsOf, withLines } from './helpers';

const identity = (...lines: string[]): string =>
  withLines('identity:', ...lines.map((line) => `  ${line}`));

const told = (...lines: string[]): string[] => linesOf(identity(...lines));

const read = (path: string): string => `<xml>${path}</xml>`;
const withFiles = (text: string): Settings => parseSettings(text, { env: {}, read });

describe('decoys', () => {
  it('are none, or users by name', () => {
    expect(accept(identity('jobs:')).identity.decoys).toEqual([]);
    expect(accept(identity('decoys: [backup-admin]')).identity.decoys).toEqual(['backup-admin']);
  });

  it('are nobody who works here, in whatever letters', () => {
    const lines = told('people: { alice: {} }', 'decoys: [Alice, bob]');
    expect(lines).toEqual([
      expect.stringMatching(/identity\.decoys.*alice, who is under identity/),
    ]);
  });
});

describe('jobs', () => {
  it('are made where they stand in the file, in one order, and none are where none do', () => {
    const { jobs } = accept(identity('jobs: { auditor: , billing: {}, operator: }')).identity;
    const common = { sessionHours: 1, networks: [], granted: {}, extra: [] };
    expect(jobs).toEqual([
      { name: 'operator', ...common },
      { name: 'billing', ...common },
      { name: 'auditor', ...common },
    ]);
    expect(accept(identity('jobs:')).identity.jobs).toEqual([]);
  });

  it('are those that there are roles for, with the grants that the roles list', () => {
    expect(jobNames).toEqual(roleNames);
    const idOf = (name: string): string =>
      name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    for (const name of roleNames) {
      const section = name in grantSections && grantSections[name as keyof typeof grantSections];
      const listed = section ? Object.keys(section.unwrap().shape).map(idOf) : [];
      expect([name, listed.sort()]).toEqual([
        name,
        // Where the state is stands once in the file, for all who deploy and plan.
        roles[name].optional.flatMap(({ id }) => (id === 'terraform-state' ? [] : [id])).sort(),
      ]);
    }
  });

  it.each([
    ['{ tag: team=payments }', { tag: { key: 'team', value: 'payments' } }],
    ['{ tag: a=b=c, namePrefix: abc- }', { tag: { key: 'a', value: 'b=c' }, namePrefix: 'abc-' }],
    [
      '{ resourceGroup: rg-acfmexample, namePrefix: abc- }',
      { resourceGroup: 'rg-acfmexample', namePrefix: 'abc-' },
    ],
  ])('of a developer have the scope %s', (scope, expected) => {
    const { jobs } = accept(identity(`jobs: { developer: { scope: ${scope} } }`)).identity;
    expect(jobs[0]?.scope).toEqual(expected);
  });

  it.each([
    ['{}', 'found neither tag nor resourceGroup'],
    ['{ tag: a=b, resourceGroup: rg-acfmexample }', 'found both tag and resourceGroup'],
    ['{ resourceGroup: rg-acfmexample }', 'found no namePrefix'],
    ['{ tag: team=Payments }', 'found no namePrefix'],
    ['{ tag: team }', "found 'team'"],
    ["{ tag: '=x' }", "found '=x'"],
    ["{ tag: 'team=*', namePrefix: 'all-' }", "found 'team=*'"],
    ["{ tag: team=web, namePrefix: '*-' }", "found '*-'"],
  ])('of a developer are refused the scope %s', (scope, found) => {
    const [line, more] = told(`jobs: { developer: { scope: ${scope} } }`);
    expect(line).toContain(found);
    expect(more).toBeUndefined();
  });

  it('of a developer cannot be without a scope, and no other may have one', () => {
    expect(told('jobs: { developer: {} }')).toEqual([
      'baseline.yaml:5:11  identity.jobs.developer.scope: found nothing, allowed: a map with the keys tag, resourceGroup, namePrefix. Give it a value.',
    ]);
    expect(problemsOf(identity('jobs: { operator: { scope: { tag: a=b } } }'))).toMatchObject([
      { code: 'unknown-key', path: 'identity.jobs.operator.scope' },
    ]);
  });

  it.each(['sessionHours: 2', 'networks: [203.0.113.0/24]', 'singleSignOn: x', 'granted: {}'])(
    'of the emergency cannot be bent by %s',
    (line) => {
      const problems = problemsOf(identity(`jobs: { breakGlass: { ${line} } }`));
      expect(problems.map(({ code }) => code)).toContain('unknown-key');
    },
  );

  it('of the emergency is called so that the bell knows it', () => {
    const named = (name: string): string =>
      identity(
        `jobs: { breakGlass: { roleName: ${name} } }`,
        'people: { a: { jobs: [breakGlass] } }',
      );
    expect(accept(named('break-glass-eu')).identity.jobs[0]?.roleName).toBe('break-glass-eu');
    expect(problemsOf(named('firemen'))).toMatchObject([
      { path: 'identity.jobs.breakGlass.roleName' },
    ]);
  });

  it.each([
    ['operator', 'securityGroups: { networks: [10.0.0.0/8], reason: We need it so much }'],
    ['developer', 'remoteCommands: { instances: [i-bp1example], reason: We need it so much }'],
    ['auditor', 'namedSecrets: { secrets: [a], reason: We need it so much }'],
  ])('are not granted what the %s has no use for: %s', (job, grant) => {
    const scope = job === 'developer' ? 'scope: { tag: a=bcd }, ' : '';
    const text = identity(`jobs: { ${job}: { ${scope}granted: { ${grant} } } }`);
    expect(problemsOf(text)).toMatchObject([{ code: 'unknown-key' }]);
  });

  it.each([
    ['granted: { namedSecrets: { secrets: [a] } }', 'granted.namedSecrets.reason'],
    ["granted: { namedSecrets: { secrets: ['*'], reason: For the nightly build } }", 'secrets[0]'],
    ['extra: [{ name: ab, actions: [a:B], resources: ["*"], reason: short }]', 'extra[0].reason'],
    [
      "extra: [{ name: ab, actions: ['*'], resources: ['*'], reason: For the nightly build }]",
      'extra[0].actions[0]',
    ],
    [
      "extra: [{ name: ab, actions: ['ecs:*'], resources: ['*'], reason: For the nightly build }]",
      'extra[0].actions[0]',
    ],
    [
      "extra: [{ name: ab, actions: ['a:B'], resources: ['acs:*'], reason: For the nightly build }]",
      'extra[0].resources[0]',
    ],
  ])('need a reason and plain names for %s', (line, path) => {
    const [problem, more] = problemsOf(identity(`jobs: { operator: { ${line} } }`));
    expect(problem?.path).toContain(path);
    expect(more).toBeUndefined();
  });

  it('give what they are granted the reason that stands in the file', () => {
    const { jobs } = accept(
      identity(
        'jobs:',
        '  operator:',
        '    granted: { remoteCommands: { instances: [i-bp1example], reason: Night duty fixes the queue } }',
        '    extra: [{ name: texts, actions: [dysms:SendSms], resources: ["*"], reason: Says so by text }]',
      ),
    ).identity;
    const purposes = jobs.flatMap((job) => grantedBy(job));
    expect(purposes.map(({ id, why }) => [id, why])).toEqual([
      ['remote-commands', 'Night duty fixes the queue'],
      ['texts', 'Says so by text'],
    ]);
    expect(purposes[1]?.statements).toEqual([
      { effect: 'Allow', action: ['dysms:SendSms'], resource: ['*'] },
    ]);
  });
});

describe('people', () => {
  it('are in the file by user name, with their jobs', () => {
    const text = identity(
      'jobs: { billing: , breakGlass: }',
      'people: { ada.l: { jobs: [breakGlass, billing], displayName: Ada }, ben: }',
    );
    expect(accept(text).identity.people).toEqual([
      { userName: 'ada.l', displayName: 'Ada', jobs: ['breakGlass', 'billing'] },
      { userName: 'ben', jobs: [] },
    ]);
  });

  it('have jobs that are there', () => {
    expect(
      told('jobs: { billing: }', 'people: { ada: { jobs: [billing, auditor, biling] } }'),
    ).toEqual([
      'baseline.yaml:6:36  identity.people.ada.jobs[1]: found auditor, not under identity.jobs, allowed: a job that has a role: billing. Add it there, or drop it here.',
      "baseline.yaml:6:45  identity.people.ada.jobs[2]: found 'biling', allowed: developer, operator, billing, auditor, deployer, planner or breakGlass. Did you mean billing?",
    ]);
  });

  it.each(["'-a'", 'a b', 'a@b', 'x'.repeat(65), 'ä'])('are not called %s', (name) => {
    expect(problemsOf(identity(`people: { ${name}: {} }`))).toMatchObject([{ line: 5 }]);
  });

  it('have no password and no key', () => {
    const secret = 'a'.repeat(12);
    const problems = problemsOf(identity(`people: { ada: { password: ${secret} } }`));
    expect(problems.map(({ code }) => code)).toEqual(['secret']);
    expect(JSON.stringify(problems)).not.toContain(secret);
  });

  it('must be there for the deployment', () => {
    expect(told('jobs: { deployer: }', 'people: { ada: { jobs: [] } }')).toEqual([
      'baseline.yaml:5:21  identity.jobs.deployer: found nobody who has this job, allowed: at least one person under identity.people with the job deployer. Add deployer to the jobs of whoever deploys: the role names who may enter.',
    ]);
  });

  it('must be there for the emergency', () => {
    expect(told('jobs: { breakGlass: }', 'people: { ada: { jobs: [] } }')).toEqual([
      'baseline.yaml:5:23  identity.jobs.breakGlass: found nobody who has this job, allowed: at least one person under identity.people with the job breakGlass. Add breakGlass to the jobs of two people: the emergency role names who may enter.',
    ]);
  });
});

describe('the state of Terraform', () => {
  const state = (text: string) =>
    accept(identity(`terraformState: { ${text} }`)).identity.terraformState;

  it('is where the file says, with the names of our documents', () => {
    expect(state('bucket: acme-state, locks: { instance: acme-locks }')).toEqual({
      bucket: 'acme-state',
      prefix: 'baseline',
      locks: { instance: 'acme-locks', table: 'terraform_locks' },
    });
    expect(state('bucket: acme-state, prefix: cloud/security')).toEqual({
      bucket: 'acme-state',
      prefix: 'cloud/security',
    });
  });

  it.each([
    ["bucket: 'acme-*'", 'bucket'],
    ['bucket: alicloud-baseline-audit', 'bucket'],
    ["bucket: acme-state, prefix: '*'", 'prefix'],
    ['bucket: acme-state, prefix: a/../b', 'prefix'],
    ["bucket: acme-state, locks: { instance: 'x*' }", 'locks.instance'],
    ["bucket: acme-state, locks: { instance: abc, table: 'a b' }", 'locks.table'],
  ])('is one place, and not %s', (text, path) => {
    const problems = problemsOf(identity(`terraformState: { ${text} }`));
    expect(problems.map((problem) => problem.path)).toEqual([`identity.terraformState.${path}`]);
  });
});

describe('single sign-on', () => {
  const provider = 'singleSignOn: { company: { metadataFile: idp.xml } }';

  it('has its metadata from the file that the settings name', () => {
    const text = identity(provider, 'jobs: { auditor: { singleSignOn: company } }');
    const settings = withFiles(text).identity;
    expect(settings.singleSignOn).toEqual([{ name: 'company', metadata: '<xml>idp.xml</xml>' }]);
    expect(settings.jobs[0]?.singleSignOn).toBe('company');
  });

  it('tells which file is not there', () => {
    expect(linesOf(identity(provider))).toEqual([
      'idp.xml  found no file of this name, allowed: a file that the settings name. Check the name, and the directory that it is looked for in.',
    ]);
  });

  it.each(['/etc/passwd', '../idp.xml', 'a/../../b.xml', '~/idp.xml', 'a\\b.xml'])(
    'has no metadata from %s',
    (path) => {
      const text = identity(`singleSignOn: { company: { metadataFile: '${path}' } }`);
      expect(problemsOf(text)).toMatchObject([
        { path: 'identity.singleSignOn.company.metadataFile' },
      ]);
    },
  );

  it('is by a provider that is there, for people who are no users, from anywhere', () => {
    expect(told('jobs: { auditor: { singleSignOn: company } }')).toEqual([
      "baseline.yaml:5:36  identity.jobs.auditor.singleSignOn: found 'company', allowed: the name of an entry under identity.singleSignOn: none is there. Add it there, with its metadata.",
    ]);
    const job = 'jobs: { auditor: { singleSignOn: company, networks: [223.5.5.0/24] } }';
    expect(told(provider, job, 'people: { ada: { jobs: [auditor] } }')).toEqual([
      expect.stringContaining('found networks beside singleSignOn'),
      expect.stringContaining('found auditor, whose people enter by single sign-on'),
    ]);
  });
});

const ID = '0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0';

describe('pipelines', () => {
  const pipeline = (body: string): string => identity(`pipelines: [{ name: deploy, ${body} }]`);
  const scope = 'job: developer, scope: { tag: team=web }';

  it('are on GitHub or GitLab', () => {
    const text = identity(
      'pipelines:',
      `  - { name: web, ${scope}, github: { repository: acme/web, environments: [prod] } }`,
      '  - { name: look, job: auditor, gitlab: { project: acme/a/b, branches: [main] } }',
    );
    expect(accept(text).identity.pipelines).toEqual([
      {
        name: 'web',
        job: 'developer',
        scope: { tag: { key: 'team', value: 'web' } },
        from: { on: 'github', repository: 'acme/web', branches: [], environments: ['prod'] },
        granted: {},
      },
      {
        name: 'look',
        job: 'auditor',
        from: { on: 'gitlab', project: 'acme/a/b', branches: ['main'] },
        granted: {},
      },
    ]);
  });

  it.each([
    ['job: auditor', 'none of them'],
    [
      'job: auditor, github: { repository: a/b, branches: [m] }, gitlab: { project: a/b, branches: [m] }',
      'github and gitlab',
    ],
    ['job: auditor, github: { repository: a/b }', 'neither branches nor environments'],
    [
      'job: auditor, github: { repository: a/b, branches: [] }',
      'neither branches nor environments',
    ],
    ["job: auditor, github: { repository: a/b, branches: ['*'] }", "'*'"],
    ["job: auditor, github: { repository: a/b, branches: ['rel-*'] }", "'rel-*'"],
    ["job: auditor, github: { repository: 'a/*', branches: [m] }", "'a/*'"],
    ['job: auditor, gitlab: { project: a, branches: [m] }', "'a'"],
    ['job: developer, github: { repository: a/b, branches: [m] }', 'no scope'],
    [
      'job: auditor, scope: { tag: a=bcd }, github: { repository: a/b, branches: [m] }',
      'a scope for the job auditor',
    ],
    ['job: breakGlass, github: { repository: a/b, branches: [m] }', "'breakGlass'"],
    [
      `job: auditor, azureDevops: { organization: a, organizationId: ${ID}, project: b, serviceConnections: ['*'] }`,
      "'*'",
    ],
    [
      `job: auditor, azureDevops: { organization: a, organizationId: ${ID}, project: b, serviceConnections: [] }`,
      'an empty list',
    ],
    [
      `job: auditor, bitbucket: { workspace: a, workspaceId: ${ID}, repositoryId: ${ID}, environmentIds: ['{${ID}}'] }`,
      `'{${ID}}'`,
    ],
    [
      `job: auditor, circleci: { organizationId: ${ID}, projectId: ${ID}, userIds: ['*'], repository: github.com/a/b, branches: [main] }`,
      "'*'",
    ],
    [
      "job: auditor, kubernetes: { cluster: c0123456789abcdef0123456789abcdef, issuer: 'https://a.example', namespace: a, serviceAccounts: [default] }",
      "'default'",
    ],
    [
      "job: auditor, kubernetes: { cluster: c0123456789abcdef0123456789abcdef, issuer: 'https://a.example', namespace: 'a*', serviceAccounts: [b] }",
      "'a*'",
    ],
    [
      'job: auditor, github: { repository: a/b, branches: [m] }, granted: { serverContents: { reason: For the nightly build } }',
      'serverContents without a scope',
    ],
    ['job: deployer, github: { repository: a/b, environments: [p] }', 'the name '],
  ])('are refused with %s', (body, found) => {
    const [line, more] = linesOf(pipeline(body));
    expect(line).toContain(`found ${found}`);
    expect(more).toBeUndefined();
  });

  it('deploy the baseline from an environment, which asks reviewers, and from no branch', () => {
    const deploys = (from: string): string =>
      identity(
        `pipelines: [{ name: deployer-main, job: deployer, github: { repository: a/b, ${from} } }]`,
      );
    expect(accept(deploys('environments: [p]')).identity.pipelines[0]?.job).toBe('deployer');
    const [problem] = problemsOf(deploys('branches: [m], environments: [p]'));
    expect([problem?.found, problem?.allowed]).toEqual([
      'branches',
      'an environment, or a protected branch on GitLab, for the job deployer',
    ]);
  });

  it('have names of their own', () => {
    const text = identity(
      'jobs: { auditor: { roleName: looker } }',
      'pipelines:',
      '  - { name: looker-members, job: billing, gitlab: { project: a/b, branches: [m] } }',
      '  - { name: auditor, job: billing, gitlab: { project: a/b, branches: [m] } }',
      '  - { name: Looker, job: billing, gitlab: { project: a/b, branches: [m] } }',
    );
    expect(problemsOf(text).map(({ path, found }) => [path, found])).toEqual([
      ['identity.pipelines[0].name', "'looker-members' a second time"],
      ['identity.pipelines[2].name', "'Looker' a second time"],
    ]);
  });
});
