import { isList, isObject, type ObjectValue, type Value } from '../value/value';
import { ApiError } from './errors';

/** What a statement of a kind of document may have, and which of them it must have. */
interface Grammar {
  /** The request's name for the document, as messages call it. */
  readonly name: string;
  readonly allowed: readonly string[];
  /** One of each pair, and not both. */
  readonly needs: readonly (readonly string[])[];
}

const ACTION = ['Action', 'NotAction'];
const RESOURCE = ['Resource', 'NotResource'];

/** The grammar of RAM's documents (RAM documentation, policy structure and syntax). */
const IDENTITY: Grammar = {
  name: 'PolicyDocument',
  allowed: ['Effect', 'Condition', ...ACTION, ...RESOURCE],
  needs: [['Effect'], ACTION, RESOURCE],
};
const TRUST: Grammar = {
  name: 'AssumeRolePolicyDocument',
  allowed: ['Effect', 'Action', 'Principal', 'Condition'],
  needs: [['Effect'], ['Action']],
};

const DOCUMENTS: Readonly<
  Record<string, { readonly attribute: string; readonly grammar: Grammar } | undefined>
> = {
  alicloud_ram_policy: { attribute: 'policy_document', grammar: IDENTITY },
  alicloud_ram_role: { attribute: 'assume_role_policy_document', grammar: TRUST },
  alicloud_resource_manager_policy: { attribute: 'policy_document', grammar: IDENTITY },
  alicloud_resource_manager_role: { attribute: 'assume_role_policy_document', grammar: TRUST },
  alicloud_resource_manager_control_policy: { attribute: 'policy_document', grammar: IDENTITY },
};

/** Refuses documents that RAM does not take; the provider does not look into them. */
export function checkDocument(type: string, attributes: ObjectValue): void {
  const given = DOCUMENTS[type];
  const text = given && attributes[given.attribute];
  if (given === undefined || typeof text !== 'string' || text === '') return;
  const { grammar } = given;
  const wrong = problemOf(text, grammar);
  if (wrong !== undefined) {
    throw new ApiError('MalformedPolicyDocument', `${grammar.name} ${wrong}.`);
  }
}

function problemOf(text: string, grammar: Grammar): string | undefined {
  let document: Value;
  try {
    document = JSON.parse(text) as Value;
  } catch {
    return 'is not JSON';
  }
  if (!isObject(document)) return 'is not a JSON object';
  const { Version: version, Statement: given } = document;
  if (version !== '1') return `has Version ${JSON.stringify(version)}, allowed: "1"`;
  if (given === undefined) return 'has no Statement';
  const statements = isList(given) ? given : [given];
  const problems = statements.flatMap((statement, index) => {
    const wrong = inStatement(statement, grammar);
    return wrong === undefined ? [] : [`has in Statement ${String(index + 1)} ${wrong}`];
  });
  return problems[0];
}

function inStatement(statement: Value, { allowed, needs }: Grammar): string | undefined {
  if (!isObject(statement)) return 'no object';
  const unknown = Object.keys(statement).find((key) => !allowed.includes(key));
  if (unknown !== undefined) return `${JSON.stringify(unknown)}, allowed: ${allowed.join(', ')}`;
  const pair = needs.find((names) => names.filter((name) => name in statement).length !== 1);
  if (pair !== undefined) return `not just one of: ${pair.join(', ')}`;
  const { Effect: effect = null } = statement;
  if (effect !== 'Allow' && effect !== 'Deny')
    return `Effect ${JSON.stringify(effect)}, allowed: "Allow", "Deny"`;
  const texts = [...ACTION, ...RESOURCE].filter((name) => name in statement);
  const wrong = texts.find((name) => !isTexts(statement[name] ?? null));
  return wrong === undefined ? undefined : `${wrong} that is no text and no list of texts`;
}

function isTexts(value: Value): boolean {
  if (isList(value)) return value.length > 0 && value.every((each) => typeof each === 'string');
  return typeof value === 'string' && value !== '';
}
