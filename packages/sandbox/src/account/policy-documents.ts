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
  allowed: ['Effect', 'Condition', ...ACTION, ...RESOURCE, 'Sid'],
  needs: [['Effect'], ACTION, RESOURCE],
};
const TRUST: Grammar = {
  name: 'AssumeRolePolicyDocument',
  allowed: ['Effect', 'Action', 'Principal', 'Condition', 'Sid'],
  needs: [['Effect'], ['Action'], ['Principal']],
};

const PRINCIPALS = ['RAM', 'Service', 'Federated'];

/**
 * RAM documentation, condition operators; that what ends in IfExists, and Null, is refused was
 * reported from accounts. The two prefixes stand in policies that Alibaba Cloud publishes.
 */
const OPERATOR =
  /^(?:For(?:AnyValue|AllValues):)?(?:String(?:Not)?(?:Equals(?:IgnoreCase)?|Like)|(?:Numeric|Date)(?:(?:Not)?Equals|(?:LessThan|GreaterThan)(?:Equals)?)|Bool|(?:Not)?IpAddress)$/;

/** `<RAM code>:<name>`, either part perhaps with wildcards, or everything. */
const ACTION_FORM = /^(?:\*|[\w*?-]+::?[\w*?./-]+)$/;

/** `acs:<RAM code>:<region>:<account>:<relative id>`, or everything. */
const RESOURCE_FORM = /^(?:\*|acs:[^:]*:[^:]*:[^:]*:.+)$/s;

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
  // RAM documentation, policy structure and syntax (May 2026): a list of one or more statements.
  if (statements.length === 0) return 'has an empty Statement, allowed: one or more statements';
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
  return inNames(statement) ?? inPrincipal(statement) ?? inCondition(statement);
}

function inNames(statement: ObjectValue): string | undefined {
  const named = (names: readonly string[], form: RegExp, allowed: string): string[] =>
    names
      .filter((name) => name in statement)
      .flatMap((name) => {
        const value = statement[name] ?? null;
        if (!isTexts(value)) return [`${name} that is no text and no list of texts`];
        const wrong = textsOf(value).find((each) => !form.test(each));
        return wrong === undefined ? [] : [`${name} ${JSON.stringify(wrong)}, allowed: ${allowed}`];
      });
  return [
    ...named(ACTION, ACTION_FORM, '<service>:<action>, *'),
    ...named(RESOURCE, RESOURCE_FORM, 'acs:<service>:<region>:<account>:<id>, *'),
  ][0];
}

function inPrincipal({ Principal: principal }: ObjectValue): string | undefined {
  if (principal === undefined) return undefined;
  const allowed = PRINCIPALS.join(', ');
  if (!isObject(principal)) return `Principal that is no object, allowed: one of ${allowed}`;
  const kinds = Object.keys(principal);
  const unknown = kinds.find((kind) => !PRINCIPALS.includes(kind));
  if (kinds.length === 0) return `Principal that names nobody, allowed: one of ${allowed}`;
  if (unknown !== undefined)
    return `Principal ${JSON.stringify(unknown)}, allowed: one of ${allowed}`;
  const wrong = kinds.find((kind) => !isTexts(principal[kind] ?? null));
  return wrong && `Principal.${wrong} that is no text and no list of texts`;
}

function inCondition({ Condition: condition }: ObjectValue): string | undefined {
  if (condition === undefined) return undefined;
  if (!isObject(condition)) return 'Condition that is no object';
  for (const [operator, keys] of Object.entries(condition)) {
    if (!OPERATOR.test(operator))
      return `Condition ${JSON.stringify(operator)}: the condition operator is not supported`;
    if (!isObject(keys)) return `Condition.${operator} that is no object of keys`;
  }
  return undefined;
}

function isTexts(value: Value): boolean {
  if (isList(value)) return value.length > 0 && value.every((each) => typeof each === 'string');
  return typeof value === 'string' && value !== '';
}

function textsOf(value: Value): string[] {
  return (isList(value) ? value : [value]).map(String);
}
