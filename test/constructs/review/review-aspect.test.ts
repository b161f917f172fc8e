import { RamPasswordPolicy } from '@cdktf/provider-alicloud/lib/ram-password-policy';
import { Aspects, type IAspect, type TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { ReviewAspect, suppressReview } from '../../../constructs/review';
import type { ReviewAspectProps } from '../../../constructs/review';
import minimumLength from '../../../policies/rules/ram/ram-password-minimum-length';
import { STACK, synthStack } from '../../helpers/synth-stack';

const rules = [minimumLength];
const short =
  'medium ram-password-minimum-length: passwords of 8 characters are allowed; at least 14 are asked for (minimum_password_length)';

function synth(
  length: number | undefined,
  props: ReviewAspectProps = {},
  more: (stack: TerraformStack, policy: RamPasswordPolicy) => void = () => undefined,
) {
  return synthStack((stack) => {
    const area = new Construct(stack, 'Area');
    const policy = new RamPasswordPolicy(
      area,
      'Policy',
      length === undefined ? {} : { minimumPasswordLength: length },
    );
    Aspects.of(stack).add(new ReviewAspect({ rules, ...props }));
    more(stack, policy);
  });
}

describe('the review of an application', () => {
  it('lets through what no rule objects to', () => {
    expect(synth(14).warnings).toEqual([]);
  });

  it.each([[8], [undefined]])('fails with the path of the construct: %s', (length) => {
    expect(() => synth(length)).toThrow(`[${STACK}/Area/Policy] ${short}`);
  });

  it('warns of what is under the severity that fails', () => {
    const { warnings } = synth(8, { failOn: 'high' });
    expect(warnings).toEqual([expect.stringContaining(short)]);
  });

  it('goes by a preset', () => {
    expect(() => synth(14, { preset: 'strict' })).toThrow('at least 16 are asked for');
  });

  it('sees what other aspects change, whenever these were added', () => {
    const shorten: IAspect = {
      visit: (node) => {
        if (node.node.id === 'Policy') Object.assign(node, { minimumPasswordLength: 8 });
      },
    };
    expect(() =>
      synth(14, {}, (stack) => Aspects.of(stack.node.tryFindChild('Area') ?? stack).add(shorten)),
    ).toThrow(short);
    expect(() =>
      synthStack((stack) => {
        Aspects.of(stack).add(shorten);
        new RamPasswordPolicy(new Construct(stack, 'Area'), 'Policy', {
          minimumPasswordLength: 14,
        });
        Aspects.of(stack).add(new ReviewAspect({ rules }));
      }),
    ).toThrow(short);
  });

  const suppression = { rule: 'ram-password-minimum-length', reason: 'old', until: 'never' };

  it('lets through what somebody has taken responsibility for, there or above', () => {
    expect(() => synth(8, {}, (_, policy) => suppressReview(policy, suppression))).not.toThrow();
    expect(() =>
      synth(8, {}, (stack) => suppressReview(stack.node.findChild('Area'), suppression)),
    ).not.toThrow();
  });

  it('fails over a suppression that is expired, unused or without a reason', () => {
    const suppressed = (length: number, more: Partial<typeof suppression>) => () =>
      synth(length, {}, (_, policy) => suppressReview(policy, { ...suppression, ...more }));
    expect(suppressed(8, { until: '2020-01-01' })).toThrow('ended on 2020-01-01');
    expect(suppressed(14, {})).toThrow(
      'nothing is left for ram-password-minimum-length to suppress',
    );
    expect(suppressed(8, { reason: '' })).toThrow('it has no reason');
  });

  it('fails over what cannot be judged, where that is asked for', () => {
    const unknown = (props: ReviewAspectProps) => () =>
      synth(undefined, props, (_, policy) =>
        policy.addOverride('minimum_password_length', '${var.x}'),
      );
    expect(unknown({})).not.toThrow();
    expect(unknown({ strict: true })).toThrow('ram-password-minimum-length cannot be judged');
  });
});
