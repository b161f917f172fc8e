/** Random questions, asked of the roles of a deployed account and of `access can`. */
import { join } from 'node:path';
import { knownActions } from '../../../alicloud/api';
import { decide } from '../../../cli/commands/access/decide';
import { readQuestion, type Question } from '../../../cli/commands/access/question';
import { accountProvider, SecurityBaseline } from '../../../constructs';
import { Rights, roleOf, type AccountObjects } from '../../../policies/authority';
import { shippedSettings } from '../../helpers/every-option';
import { synthBare } from '../../helpers/synth-stack';
import { objectsOf } from '../../policies/authority/helpers';

const settings = shippedSettings();
const ROLES = ['developer', 'operator', 'billing', 'auditor', 'deployer', 'planner', 'break-glass'];
const REGION = 'ap-southeast-1';
const ACCOUNT = settings.account.id;
const ADDRESS = '203.0.113.10';
/** Kinds of resources, by service, with names that the roles tell apart and such as they do not. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  ram: ['role/developer', 'role/web', 'user/first.admin', 'policy/developer-x', 'group/other'],
  oss: ['alicloud-baseline-logs', 'shop-data', 'example-data'],
  log: ['project/alicloud-baseline-audit', 'project/shop/logstore/x', 'project/example-a'],
  ecs: ['instance/i-1', 'securitygroup/sg-1', 'snapshot/s-1', '*'],
  actiontrail: ['trail/alicloud-baseline-trail', 'trail/other'],
  fc: ['functions/alicloud-baseline-x', 'functions/example-f'],
};

/** The baseline's own objects, as its configuration has them. */
export function deployed(): AccountObjects {
  const { text } = synthBare((stack) => {
    accountProvider(stack, 'Account', settings);
    new SecurityBaseline(stack, 'Baseline', { settings });
  });
  return objectsOf(text);
}

export interface Asked {
  readonly role: string;
  readonly action: string;
  readonly resource: string;
}

/** As many questions as are wanted, always the same for a seed. */
export function questions(count: number, seed: number): Asked[] {
  const actions = [...knownActions()].filter((action) => action.includes(':')).sort();
  // mulberry32
  let state = seed;
  const random = (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
  const pick = <T>(of: readonly T[]): T => {
    const found = of[random(of.length)];
    if (found === undefined) throw new Error('nothing to choose from');
    return found;
  };
  const ofRoles = actions.filter((action) => KINDS[action.split(':')[0] ?? ''] !== undefined);
  return Array.from({ length: count }, () => {
    const action = pick(random(4) === 0 ? actions : ofRoles);
    const [service = ''] = action.split(':');
    const kind = pick(KINDS[service] ?? ['*']);
    const resource = kind === '*' ? '*' : `acs:${service}:${REGION}:${ACCOUNT}:${kind}`;
    return { role: pick(ROLES), action, resource };
  });
}

const WORDS = {
  allowed: 'allowed',
  denied: 'denied',
  'implicitly-denied': 'missing',
  unknown: 'unknown',
} as const;

const asked = new Map<string, Question>();

/** What `access can` says, with all that the request tells of itself. Settings are read once a role. */
export function byAccessCan({ role, action, resource }: Asked): string {
  const question =
    asked.get(role) ??
    readQuestion(role === 'break-glass' ? 'breakGlass' : role, action, [resource], {
      settings: join(__dirname, '../../../baseline.yaml'),
      mfa: true,
      from: ADDRESS,
      set: ['acs:SecureTransport=true'],
      format: 'json',
    });
  asked.set(role, question);
  const { decision } = decide({ ...question, action, resources: [resource] });
  if (decision === 'cannot-enter') throw new Error(`nobody enters ${role}`);
  return WORDS[decision];
}

/** What the account says, by the roles that are in it. */
export function inAccount(account: AccountObjects): (asked: Asked) => string {
  const how = { mfa: true, address: ADDRESS, now: () => new Date() };
  const rights = new Map(
    ROLES.map((name) => {
      const role = roleOf(name, account);
      if (role === undefined) throw new Error(`no role ${name}`);
      return [name, new Rights(account, role, how)] as const;
    }),
  );
  return ({ role, action, resource }) => {
    const nothing = { type: '', isData: false, isMade: false, id: '', values: {}, before: {} };
    const as = { action, resources: [resource] };
    const [one] = rights.get(role)?.decide({ ...nothing, call: action, region: REGION, as }) ?? [];
    return one?.verdict.is ?? 'nothing';
  };
}
