import { readConfiguration } from '../../../../policies/review/configuration/read-configuration';
import { readPlan } from '../../../../policies/review/plan/read-plan';
import type { Resources, Resource, Ternary } from '../../../../policies/review';
import { areGiven, isGiven } from '../../../../policies/rules/common/attributes';
import { asPlan } from '../as-plan';
import { UNKNOWN } from '../rule-tester';

const TYPE = 'alicloud_instance';

/** What a question gives for an instance, as a configuration and as a plan. */
function answers(body: object, ask: (instance: Resource) => Ternary): Ternary['holds'][] {
  const resources = {
    [TYPE]: { a: { ...body } },
    alicloud_vswitch: { v: { vpc_id: 'vpc-1' } },
  } as Resources;
  const configuration = readConfiguration([
    { path: 'main.tf.json', content: { resource: resources } },
  ]);
  const { after } = readPlan(asPlan(resources), { file: 'plan.json' });
  return [configuration, after].flatMap((model) =>
    model.ofType(TYPE).map((instance) => ask(instance).holds),
  );
}

const reference = '${alicloud_vswitch.v.id}';

describe('whether an argument is set', () => {
  it.each([
    ['a reference to another resource', reference, [true, true]],
    ['a value', 'vsw-1', [true, true]],
    ['nothing', '', [false, false]],
    ['what nobody knows', UNKNOWN, ['unknown', 'unknown']],
  ])('%s', (_, vswitch_id, wanted) => {
    expect(answers({ vswitch_id }, (instance) => isGiven(instance, 'vswitch_id'))).toEqual(wanted);
  });

  it('does not take an expression that may come to nothing for a value', () => {
    const vswitch_id = '${var.on ? alicloud_vswitch.v.id : null}';
    const [configuration] = answers({ vswitch_id }, (one) => isGiven(one, 'vswitch_id'));
    expect(configuration).toBe('unknown');
  });

  it.each([
    ['a reference', [reference], [true, true]],
    ['an empty list', [], [false, false]],
    ['what nobody knows', UNKNOWN, ['unknown', 'unknown']],
  ])('a list: %s', (_, security_groups, wanted) => {
    expect(
      answers({ security_groups }, (instance) => areGiven(instance, 'security_groups')),
    ).toEqual(wanted);
  });
});
