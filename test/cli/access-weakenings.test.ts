import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diffAccounts } from '../../cli/commands/access/diff';
import { temporaryFolders } from '../helpers/temporary-folder';

/** What weakens the shipped settings is told in words that whoever reviews them understands. */

const folder = temporaryFolders('access-weakenings');

type Changes = readonly (readonly [part: string, by: string])[];

function changed(text: string, changes: Changes): string {
  return changes.reduce((made, [part, by]) => {
    expect(made).toContain(part);
    return made.replace(part, by);
  }, text);
}

function written(text: string): string {
  const into = folder();
  writeFileSync(join(into, 'idp.xml'), '<EntityDescriptor/>');
  const path = join(into, 'baseline.yaml');
  writeFileSync(path, text);
  return path;
}

const SCOPE = '        tag: team=example\n';
const PIPELINE = `  pipelines:
    - name: deploy-shop
      job: developer
      scope: { tag: team=example }
      github: { repository: acme/shop, branches: [main] }
`;

const weakenings: readonly (readonly [
  what: string,
  before: Changes,
  change: Changes,
  told: readonly string[],
])[] = [
  [
    'a person in break-glass',
    [],
    [['  people:\n', '  people:\n    mallory: { jobs: [breakGlass] }\n']],
    [
      'breakGlass: Two or three named people, for the day when nothing else helps, and for changing who may do what.',
      '  + mallory may newly enter, with MFA, from anywhere',
      '',
      'deployer: Named people, or a pipeline of a protected environment, who deploy this baseline after a review.',
      '  ! what it covers has grown by mallory',
      '',
      'planner: People and pipelines that say what a deployment of this baseline would change.',
      '  ! what it covers has grown by mallory',
      '',
      'Newly leads to full control of the account (admin):',
      'user/mallory, with MFA, from anywhere',
      '  1. user/mallory enters role/break-glass',
      '     sts:AssumeRole on acs:ram::1234567890123456:role/break-glass, where acs:MFAPresent is true (break-glass-members-assume-role)',
      '  2. role/break-glass rewrites a policy that they hold',
      '     ram:CreatePolicyVersion on acs:ram::1234567890123456:policy/break-glass-everything (break-glass-everything)',
    ],
  ],
  [
    'a grant',
    [],
    [
      [
        SCOPE,
        `${SCOPE}      granted:\n        namedSecrets: { secrets: [shop-payments], reason: The shop calls its bank }\n`,
      ],
    ],
    [
      'developer: People who build and run what one team is responsible for.',
      '  + may newly: Read named secrets (named-secrets)',
      '    kms:GetSecretValue',
      '      on acs:kms:*:1234567890123456:secret/shop-payments',
      '      for example kms:GetSecretValue on acs:kms:cn-hangzhou:1234567890123456:secret/shop-payments: denied before, allowed after',
      '  who may enter: nobody yet',
    ],
  ],
  [
    'a trust',
    [],
    [
      ['    auditor:\n', '    auditor:\n      singleSignOn: company\n'],
      ['[breakGlass, planner, auditor]', '[breakGlass, planner]'],
      [
        '  # pipelines:\n',
        '  singleSignOn: { company: { metadataFile: idp.xml } }\n  # pipelines:\n',
      ],
    ],
    [
      'auditor: People, and outside firms, who check the account against its rules.',
      '  + everybody whom company lets in may newly enter, from anywhere',
      '  - second.admin may no longer enter',
      '  + Alibaba Cloud itself no longer asks for MFA: the identity provider has to',
      '',
      'deployer: Named people, or a pipeline of a protected environment, who deploy this baseline after a review.',
      '  ! what it covers has grown by company',
      '  - what it covers has shrunk by auditor-members',
      '',
      'planner: People and pipelines that say what a deployment of this baseline would change.',
      '  ! what it covers has grown by company',
      '  - what it covers has shrunk by auditor-members',
    ],
  ],
  [
    'a wider network',
    [['    operator:\n', '    operator:\n      networks: [8.8.8.0/24]\n']],
    [['8.8.8.0/24', '8.8.8.0/23']],
    [
      'operator: People on call, who keep running what others have built.',
      '  + may newly be entered from 8.8.8.0/23, and was from 8.8.8.0/24 only',
      '  who may enter: first.admin with MFA from 8.8.8.0/23',
    ],
  ],
  [
    'a branch of a pipeline',
    [['  # pipelines:\n', PIPELINE]],
    [['[main]', '[main, develop]']],
    [
      'deploy-shop: a pipeline in the job developer',
      '  + the branch develop of acme/shop on github may newly enter, from anywhere',
    ],
  ],
  [
    'a guardrail that shrinks',
    [],
    [
      [
        '    operator:\n',
        '    operator:\n      granted:\n        remoteCommands: { instances: [i-bp1shop], reason: The shop is repaired from inside }\n',
      ],
    ],
    [
      'operator: People on call, who keep running what others have built.',
      '  + may newly: Run commands on named servers (remote-commands)',
      '    ecs:DescribeInstanceVncUrl, ecs:InvokeCommand, ecs:RunCommand, ecs:SendFile, ecs:StartTerminalSession',
      '      on acs:ecs:*:1234567890123456:instance/i-bp1shop',
      '      for example ecs:DescribeInstanceVncUrl on acs:ecs:cn-hangzhou:1234567890123456:instance/i-bp1shop: denied before, allowed after',
      '    ecs-workbench:LoginECSInstance, ecs-workbench:LoginInstance',
      '      on acs:ecs-workbench:*:1234567890123456:workbench/i-bp1shop',
      '      for example ecs-workbench:LoginECSInstance on acs:ecs-workbench:cn-hangzhou:1234567890123456:workbench/i-bp1shop: denied before, allowed after',
      '    ecs:CreateCommand, ecs:InvokeCommand',
      '      on acs:ecs:*:1234567890123456:command/*',
      '      for example ecs:CreateCommand on acs:ecs:cn-hangzhou:1234567890123456:command/example: denied before, allowed after',
      '  + may newly, should anything else allow it, as a guardrail makes way: No command runs on a server (remote-commands)',
      '    ecs:CreateCommand, ecs:InvokeCommand, ecs:ModifyCommand, ecs:ModifyInvocationAttribute, ecs:RunCommand, ecs:SendFile and 3 more',
      '      on everything',
      '      for example ecs:CreateCommand on *: denied before, allowed after',
      '  who may enter: first.admin with MFA from anywhere',
    ],
  ],
  [
    'another scope',
    [],
    [['tag: team=example\n', 'tag: team=shop\n']],
    [
      'developer: People who build and run what one team is responsible for.',
      '  + may newly change what is tagged team=shop or has a name that begins with shop-, and was held to what is tagged team=example or has a name that begins with example-',
      '  who may enter: nobody yet',
    ],
  ],
];

it.each(weakenings)('%s', async (_, before, change, told) => {
  const was = changed(readFileSync('baseline.yaml', 'utf8'), before);
  const [base, head] = [written(was), written(changed(was, change))];
  expect(await diffAccounts(base, head, 'text')).toEqual({
    text: `${told.join('\n')}\n`,
    code: 1,
  });
  expect((await diffAccounts(base, base, 'text')).code).toBe(0);
});
