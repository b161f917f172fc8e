import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RamPolicy } from '@cdktf/provider-alicloud/lib/ram-policy';
import { Aspects, type TerraformStack } from 'cdktf';
import { accountProvider, SecurityBaseline } from '../../../constructs';
import { ReviewAspect } from '../../../constructs/review';
import { parseSettings } from '../../../settings';
import { STACK, synthBare, type SynthesisedStack } from '../../helpers/synth-stack';

const settings = parseSettings(readFileSync(join(__dirname, '../../../baseline.yaml'), 'utf8'), {
  env: {},
});

function synth(more: (stack: TerraformStack) => void = () => undefined): SynthesisedStack {
  return synthBare((stack) => {
    accountProvider(stack, 'Account', settings);
    new SecurityBaseline(stack, 'Baseline', { settings });
    more(stack);
    Aspects.of(stack).add(new ReviewAspect({ strict: true }));
  });
}

describe('the review of the baseline as it is shipped, while it is synthesised', () => {
  it('objects to nothing, and leaves nothing open', () => {
    expect(synth().warnings).toEqual([]);
  });

  it('objects to what an application adds to it, with the path', () => {
    const everything = JSON.stringify({
      Version: '1',
      Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
    });
    const add = (stack: TerraformStack): void => {
      new RamPolicy(stack, 'Everything', { policyName: 'all', policyDocument: everything });
    };
    expect(() => synth(add)).toThrow(
      `[${STACK}/Everything] critical ram-policy-no-full-administrator: `,
    );
  });
});
