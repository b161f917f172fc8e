import type { Findings } from './findings';
import { principalTypes } from './policy';
import type { PolicyKind, PrincipalType, Statement, StatementPrincipal } from './policy';
import { isObject, readEntries, readStrings } from './read';
import type { Element } from './read';
import type { Path } from './show';

interface Form {
  readonly form: RegExp;
  readonly allowed: string;
}

const ID_FORMS: Readonly<Record<PrincipalType, Form>> = {
  RAM: {
    form: /^acs:ram::\d+:(?:root|(?:user|role)\/[^*?\s]+)$/,
    allowed: 'acs:ram::<account>:root, :user/<name> or :role/<name>, without wildcards',
  },
  Service: { form: /^[\w.@-]+\.aliyuncs\.com$/, allowed: '<service>.aliyuncs.com' },
  Federated: {
    form: /^acs:ram::\d+:(?:saml|oidc)-provider\/[^*?\s]+$/,
    allowed: 'acs:ram::<account>:saml-provider/<name> or :oidc-provider/<name>',
  },
};

/** In a policy of a resource parts may be wildcards: that of each new key names `acs:ram::<account>:*`. */
const WITH_WILDCARDS: typeof ID_FORMS = {
  ...ID_FORMS,
  RAM: {
    form: /^(?:\*|acs:ram::(?:\d+|\*):(?:\*|root|(?:user|role)\/\S+))$/,
    allowed:
      '"*", or acs:ram::<account>:root, :*, :user/<name> or :role/<name>, with * as wildcard',
  },
};

const BARE: Form = {
  form: /^(?:\*|\d+|arn:sts::\d+:assumed-role\/\S+)$/,
  allowed: '"*", an account or user id, or arn:sts::<account>:assumed-role/<role>/<session>',
};

/** Who a statement of a trust policy or of a resource's policy is about. */
export function readPrincipal(
  element: Element | undefined,
  kind: PolicyKind,
  findings: Findings,
): StatementPrincipal | null {
  if (element === undefined) return null;
  // Ids by type are the form of keys and secrets; that another product does not take them is not documented.
  const isBare = (kind === 'resource' || kind === 'project') && !isObject(element.value);
  if (isBare) return readIds(element, BARE, findings);
  const forms = kind === 'trust' ? ID_FORMS : WITH_WILDCARDS;
  const entries = readEntries(element, TYPES, findings) ?? [];
  const principal: Partial<Record<PrincipalType, readonly string[]>> = {};
  for (const [type, inner] of entries) {
    if (!isPrincipalType(type)) {
      findings.add(inner.path, type, TYPES);
      continue;
    }
    const ids = readIds(inner, forms[type], findings);
    if (ids !== null) principal[type] = ids;
  }
  // Any of the ids may enter: with one that is not understood, the others do not tell who.
  const isUnderstood = Object.keys(principal).length === entries.length && entries.length > 0;
  return isUnderstood ? principal : null;
}

const TYPES = principalTypes.join(', ');

function isPrincipalType(type: string): type is PrincipalType {
  return (principalTypes as readonly string[]).includes(type);
}

function readIds(
  element: Element,
  { form, allowed }: Form,
  findings: Findings,
): readonly string[] | null {
  return readStrings(element, (id) => form.test(id), allowed, findings);
}

const REQUIRED_CLAIMS = [
  { provider: ':saml-provider/', key: 'saml:recipient' },
  { provider: ':oidc-provider/', key: 'oidc:iss' },
] as const;

/** RAM takes no trust in an identity provider whose assertions could be meant for others. */
export function checkClaims(statement: Statement, path: Path, findings: Findings): void {
  const { effect, principal = [], condition } = statement;
  if (effect !== 'Allow' || !('Federated' in principal)) return;
  for (const { provider, key } of REQUIRED_CLAIMS) {
    const trusted = principal.Federated.some((id) => id.includes(provider));
    if (!trusted || Object.hasOwn(condition?.StringEquals ?? {}, key)) continue;
    findings.say([...path, 'Condition', 'StringEquals', key], 'nothing', 'one or more values');
  }
}
