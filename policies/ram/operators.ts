import { blockContains, parseAddress, parseBlock } from '../../alicloud/addresses';
import { compareDecimals, readBoolean, readDecimal, readInstant } from './scalars';
import { MAYBE, NO, YES } from './truth';
import type { Truth } from './truth';
import { foldCase, matchesWildcard } from './wildcards';

/** Whether a value of the request meets any value of the policy. */
export type Comparison = (given: string) => Truth;

export interface OperatorRule {
  /** Holds where no value of the policy is met. */
  readonly negated: boolean;
  /** The values that a policy may give, in words. */
  readonly values: string;
  readonly understands: (wanted: string) => boolean;
  /** Reads the policy's values once. What either side does not understand may be met. */
  readonly compare: (wanted: readonly string[]) => Comparison;
}

function rule<Wanted, Given>(
  values: string,
  readWanted: (text: string) => Wanted | undefined,
  readGiven: (text: string) => Given | undefined,
  holds: (given: Given, wanted: Wanted) => boolean,
): OperatorRule {
  return {
    negated: false,
    values,
    understands: (text) => readWanted(text) !== undefined,
    compare: (texts) => {
      const read = texts.map(readWanted);
      const understood = read.filter((wanted) => wanted !== undefined);
      const otherwise = understood.length < read.length ? MAYBE : NO;
      return (value) => {
        const given = readGiven(value);
        if (given === undefined) return MAYBE;
        return understood.some((wanted) => holds(given, wanted)) ? YES : otherwise;
      };
    },
  };
}

function negated(positive: OperatorRule): OperatorRule {
  return { ...positive, negated: true };
}

const asIs = (text: string): string => text;
const TEXT = 'a string';
const equals = rule(TEXT, asIs, asIs, (given, wanted) => given === wanted);
const equalsIgnoreCase = rule(TEXT, foldCase, foldCase, (given, wanted) => given === wanted);
const like = rule(TEXT, asIs, asIs, (given, wanted) => matchesWildcard(wanted, given));

/** What order, as a comparison gives it, an operator asks for. */
type Order = (order: number) => boolean;
const numeric = (order: Order): OperatorRule =>
  rule('a decimal number in a string', readDecimal, readDecimal, (given, wanted) =>
    order(compareDecimals(given, wanted)),
  );
const date = (order: Order): OperatorRule =>
  rule('an ISO 8601 date and time with a zone', readInstant, readInstant, (given, wanted) =>
    order(given - wanted),
  );
const same: Order = (order) => order === 0;
const less: Order = (order) => order < 0;
const lessOrSame: Order = (order) => order <= 0;
const greater: Order = (order) => order > 0;
const greaterOrSame: Order = (order) => order >= 0;

const ipAddress = rule(
  'an IPv4 or IPv6 address or block',
  parseBlock,
  parseAddress,
  (given, wanted) => blockContains(wanted, given),
);

/** The condition operators of RAM's documentation. */
export const operatorRules = {
  StringEquals: equals,
  StringNotEquals: negated(equals),
  StringEqualsIgnoreCase: equalsIgnoreCase,
  StringNotEqualsIgnoreCase: negated(equalsIgnoreCase),
  StringLike: like,
  StringNotLike: negated(like),
  NumericEquals: numeric(same),
  NumericNotEquals: negated(numeric(same)),
  NumericLessThan: numeric(less),
  NumericLessThanEquals: numeric(lessOrSame),
  NumericGreaterThan: numeric(greater),
  NumericGreaterThanEquals: numeric(greaterOrSame),
  DateEquals: date(same),
  DateNotEquals: negated(date(same)),
  DateLessThan: date(less),
  DateLessThanEquals: date(lessOrSame),
  DateGreaterThan: date(greater),
  DateGreaterThanEquals: date(greaterOrSame),
  Bool: rule('"true" or "false"', readBoolean, readBoolean, (given, wanted) => given === wanted),
  IpAddress: ipAddress,
  NotIpAddress: negated(ipAddress),
} as const satisfies Readonly<Record<string, OperatorRule>>;

type SingleOperator = keyof typeof operatorRules;
/** What a request's several values have to do: all of them meet, or one of them. */
export const quantifiers = ['ForAllValues', 'ForAnyValue'] as const;
export type Quantifier = (typeof quantifiers)[number];

/** The page on operators does not list quantified ones; policies of Alibaba Cloud's own have them. */
export type Operator = SingleOperator | `${Quantifier}:${SingleOperator}`;

export function isOperator(name: string): name is Operator {
  return Object.hasOwn(operatorRules, partsOf(name).single);
}

export function ruleOf(operator: Operator): OperatorRule {
  return operatorRules[partsOf(operator).single as SingleOperator];
}

export function quantifierOf(operator: Operator): Quantifier | undefined {
  return partsOf(operator).quantifier;
}

function partsOf(name: string): { single: string; quantifier?: Quantifier } {
  const quantifier = quantifiers.find((one) => name.startsWith(`${one}:`));
  if (quantifier === undefined) return { single: name };
  return { single: name.slice(quantifier.length + 1), quantifier };
}
