/**
 * Each resource of our own stacks by its own names: every call that the provider may make for it is
 * allowed to who deploys, and every one that reads it to who plans. `deployment.test.ts` has the same by
 * type, with names that are written by hand.
 */
import { accountProvider, SecurityBaseline } from '../../../constructs';
import calls from '../../../packages/provider-alicloud/schema/calls.json';
import { asked, judge, type Operation } from '../../../policies/plan-access';
import { plannedIn, type Planned, type StackJson } from '../../../policies/preflight';
import { compile } from '../../../policies/ram';
import { asPolicies, jobPermissions } from '../../../policies/roles';
import type { Settings } from '../../../settings';
import { dataSources, types } from '../../helpers/baseline-types';
import { everyOption, shippedSettings } from '../../helpers/every-option';
import { synthBare, type SynthesisedStack } from '../../helpers/synth-stack';

type Calls = Readonly<Partial<Record<Operation, readonly string[]>>> & {
  readonly create_goes_on_with_update?: boolean;
};
const callsOf: Readonly<Record<string, Calls | undefined>> = calls.resources;

const WORK: Readonly<Record<'deployer' | 'planner', readonly Operation[]>> = {
  deployer: ['create', 'read', 'update', 'delete'],
  planner: ['read'],
};

const synth = (settings: Settings): SynthesisedStack =>
  synthBare((stack) => {
    accountProvider(stack, 'Account', settings);
    new SecurityBaseline(stack, 'Baseline', { settings });
  });
const plannedOf = ({ text }: SynthesisedStack): Planned[] =>
  plannedIn(JSON.parse(text) as StackJson);

const stacks = { shipped: synth(shippedSettings()), everything: synth(everyOption()) };

it('makes the types of which the provider calls are written down, and no others', () => {
  const both = Object.values(stacks);
  const kinds = (blocks: readonly object[]): string[] =>
    [...new Set(blocks.flatMap((block) => Object.keys(block)))].sort();
  expect(kinds(both.map(({ resource }) => resource))).toEqual(types);
  expect(kinds(both.map(({ data }) => data))).toEqual(dataSources);
});

/** What nobody says yes to, each once: the verdict and the call. */
function openOf(
  job: 'deployer' | 'planner',
  settings: Settings,
  planned: readonly Planned[],
): string[] {
  const policies = asPolicies(jobPermissions(job, settings, { scope: undefined }));
  const compiled = compile({ identity: policies });
  const place = { account: settings.account.id, region: settings.region };
  const verdicts = new Map<string, string>();
  for (const { type, values } of planned) {
    for (const call of WORK[job].flatMap((operation) => callsOf[type]?.[operation] ?? [])) {
      for (const [action, resources] of asked(
        call,
        { type, isData: false, values, unknown: [] },
        place,
      )) {
        const key = `${call} ${action ?? ''} ${(resources ?? ['?']).join(' ')}`;
        if (verdicts.has(key)) continue;
        const { is } = judge({ call, action, resources }, policies, compiled, place);
        verdicts.set(key, is === 'allowed' ? '' : `${is} ${call}`);
      }
    }
  }
  expect(verdicts.size).toBeGreaterThan(job === 'deployer' ? 600 : 200);
  return [...new Set(verdicts.values())].filter((one) => one !== '').sort();
}

/** By id, or by names that only what is in the account has: a role is detached from all it has. */
const BY_ID_OF_DEFAULTS = [
  'unknown Ecs:AuthorizeSecurityGroup',
  'unknown Ecs:AuthorizeSecurityGroupEgress',
  'unknown Ecs:CreateSecurityGroup',
  'unknown Ecs:DeleteSecurityGroup',
  'unknown Ecs:DescribeSecurityGroupAttribute',
  'unknown Ecs:DescribeSecurityGroups',
  'unknown Ecs:ModifySecurityGroupAttribute',
  'unknown Ecs:ModifySecurityGroupPolicy',
  'unknown Ecs:TagResources',
  'unknown Ecs:UntagResources',
  'unknown Ram:DetachPolicyFromGroup',
  'unknown Ram:DetachPolicyFromRole',
  'unknown Ram:DetachPolicyFromUser',
  'unknown Ram:RemoveUserFromGroup',
  'unknown Sls:GetLogStore',
  'unknown Sls:GetProject',
];
/** No table says what RAM asks for. */
const UNNAMED_OF_DEFAULTS = [
  'unknown LogPop:AnalyzeProductLog',
  'unknown LogPop:InitUserAlertResource',
];
const READ_BY_ID = [
  'unknown Ecs:DescribeSecurityGroupAttribute',
  'unknown Ecs:DescribeSecurityGroups',
  'unknown Sls:GetLogStore',
  'unknown Sls:GetProject',
];

describe('with the settings that we ship', () => {
  const settings = shippedSettings();
  const planned = plannedOf(stacks.shipped);

  it('the deployer may do all of every resource, and nobody can say it of ids only', () => {
    expect(openOf('deployer', settings, planned)).toEqual(
      [...BY_ID_OF_DEFAULTS, ...UNNAMED_OF_DEFAULTS].sort(),
    );
  });

  it('the planner may read every resource', () => {
    expect(openOf('planner', settings, planned)).toEqual(READ_BY_ID);
  });

  it('what another baseline named otherwise is missing to both', () => {
    const others = planned.map((one) => ({
      ...one,
      values: JSON.parse(
        JSON.stringify(one.values)
          .replaceAll('alicloud-baseline', 'shop')
          .replace(/"(role_name|group_name|user_name|name)":"/g, '"$1":"shop-'),
      ) as Planned['values'],
    }));
    for (const [job, call] of [
      ['deployer', 'Ram:DeleteRole'],
      ['deployer', 'Oss:PutBucketPolicy'],
      ['deployer', 'Actiontrail:DeleteTrail'],
      ['deployer', 'Sls:DeleteLogStore'],
      ['planner', 'Ram:GetRole'],
      ['planner', 'Oss:GetBucketInfo'],
    ] as const) {
      expect(openOf(job, settings, others)).toContain(`missing ${call}`);
    }
  });
});

describe('with every option on', () => {
  const settings = everyOption();
  const planned = plannedOf(stacks.everything);
  const contacts = ['CreateContact', 'UpdateContact', 'DeleteContact', 'CreateSubscriptionItem'];
  const more = [
    ...['CreateAlias', 'CreateKey', 'DeleteAlias', 'DescribeKey', 'DisableKey', 'EnableKey'],
    ...['GetKeyPolicy', 'ListAliases', 'ListTagResources', 'ScheduleKeyDeletion'],
    ...[
      'SetDeletionProtection',
      'SetKeyPolicy',
      'TagResources',
      'UntagResources',
      'UpdateAlias',
      'UpdateKeyDescription',
      'UpdateRotationPolicy',
    ],
  ].map((name) => `unknown Kms:${name}`);
  const unnamed = [
    ...contacts,
    ...['GetContact', 'GetSubscriptionItem', 'UpdateSubscriptionItem'],
  ].map((name) => `unknown MscOpenSubscription:${name}`);

  it('the deployer may do all of every resource', () => {
    expect(openOf('deployer', settings, planned)).toEqual(
      [...BY_ID_OF_DEFAULTS, ...UNNAMED_OF_DEFAULTS, ...more, ...unnamed].sort(),
    );
  });

  it('the planner may read every resource', () => {
    const reads = [...more, ...unnamed].filter((one) => /:(?:Get|List|Describe)/.test(one));
    expect(openOf('planner', settings, planned)).toEqual([...READ_BY_ID, ...reads].sort());
  });
});
