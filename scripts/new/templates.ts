/** What a new unit and its test begin as: whole, but for what `FILL IN` stands for. */
import { bindingOf, classOf } from './names';

export function ruleText(id: string, type: string): string {
  return `import { defineRule } from '../../review';

export default defineRule({
  id: '${id}',
  title: 'FILL IN: how things are when it passes',
  severity: 'medium',
  resourceTypes: ['${type}'],
  rationale: 'FILL IN: what can happen otherwise.',
  remediation: 'FILL IN: what to write, such as \`argument = true\`.',
  references: ['FILL IN: where it is from'],
  messages: { wrong: 'FILL IN: what is wrong' },
  // Arguments that the rule does not look at are left out.
  examples: {
    fails: { ${type}: { example: {} } },
    passes: { ${type}: { example: { fill_in: 'yes' } } },
  },
  check: ({ resource, verdict }) => verdict(resource.string('fill_in').isSet(), 'wrong'),
});
`;
}

export function ruleTestText(id: string, type: string, product: string): string {
  const sample = (value: string, outcome: string): string =>
    `{
      resources: { ${type}: { example: { ${value} } } },
      gives: { '${type}.example': ${outcome} },
    }`;
  const fails = "{ fail: 'FILL IN: what is wrong', path: 'fill_in' }";
  return `import rule from '../../../../policies/rules/${product}/${id}';
import { testRule, UNKNOWN } from '../rule-tester';

// FILL IN: every way in which it passes and fails, and near misses of each.
testRule(rule, {
  pass: { 'it is set': ${sample("fill_in: 'yes'", "'pass'")} },
  fail: { 'it is empty': ${sample("fill_in: ''", fails)} },
  absent: { 'it is not set': ${sample('', fails)} },
  unknown: { 'it is not known yet': ${sample(
    'fill_in: UNKNOWN',
    `{ unknown: '${type}.example fill_in' }`,
  )} },
});
`;
}

export function detectionText(id: string): string {
  return `import { defineDetection } from '../detection';
import { calls } from '../filter';

export default defineDetection({
  id: '${id}',
  title: 'FILL IN: what happened',
  severity: 'medium',
  description: 'FILL IN: what it means.',
  runbook: ['FILL IN: what to do first.'],
  falsePositives: ['FILL IN: who does this as a matter of course.'],
  sources: ['FILL IN: where the names of the events are from'],
  filter: calls(['FillIn'], 'FillInChange'),
});
`;
}

/** Events that match, and near misses: what the detection's test runs. */
export function samplesText(): string {
  return `import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('FillIn', 'FillInChange', {});

export default {
  matches: [
    sample('FillInChange', call),
    sample('FILL IN: another way to do it', apiCall('FILLIN', 'FillInChange', {})),
  ],
  nonMatches: [
    ...nonMatchingCalls('FillIn', call, 'DescribeFillIn'),
    sample('the call of that name of another product', apiCall('Elsewhere', 'FillInChange', {})),
  ],
} satisfies Samples;
`;
}

export function constructText(id: string, type: string): string {
  const name = classOf(id);
  return `import { Construct } from 'constructs';
import { text } from '../../settings/fields';
import { propsOf, validateProps } from '../props';

export interface ${name}Props {
  /** FILL IN: what it is called. 2 to 64 lower-case letters, digits or hyphens, a letter first. */
  readonly name: string;
}

const NAME = {
  pattern: /^[a-z][a-z0-9-]{1,63}$/,
  allowed: '2 to 64 lower-case letters, digits or hyphens, a letter first',
};

/** FILL IN: fields that the settings file has too are taken from its section. */
const props = propsOf<${name}Props>({ name: text(NAME, 'FILL IN: what it is called.') });

/** FILL IN: what it is for, what it costs, and what cannot be undone. */
export class ${name} extends Construct {
  constructor(scope: Construct, id: string, given: ${name}Props) {
    super(scope, id);
    validateProps(this, props, given);
    // FILL IN: the ${type}, from '${bindingOf(type)}'.
  }
}
`;
}

export function constructTestText(id: string, type: string, folder: string): string {
  const name = classOf(id);
  return `import { ${name}, type ${name}Props } from '../../../constructs/${folder}';
import { args, only, synthStack } from '../../helpers/synth-stack';

const synth = (props: Partial<${name}Props> = {}) =>
  synthStack((stack) => {
    new ${name}(stack, 'Example', { name: 'example', ...props });
  });

describe('${name}', () => {
  it('FILL IN: makes all of it where only what is required is given', () => {
    expect(args(only(synth(), '${type}'))).toEqual({ name: 'example' });
  });

  it.each([
    ['name', { name: '1' }, 'name: found'],
    ['name', { name: 'a'.repeat(65) }, 'name: found'],
  ])('refuses a wrong %s: %j', (_, props, message) => {
    expect(() => synth(props)).toThrow(message);
  });
});
`;
}

/** The lines by which a folder of constructs lets a new one out. */
export function exportText(id: string): string {
  const name = classOf(id);
  return `export { ${name}, type ${name}Props } from './${id}';\n`;
}
