import { TerraformVariable } from 'cdktf';
import { FlowLogStore, type FlowLogStoreProps } from '../../../constructs';
import { addresses, only, synthStack, type SynthesisedStack } from '../../helpers/synth-stack';

const least: FlowLogStoreProps = { accountId: '1234567890123456', region: 'ap-southeast-1' };

function place(props: Partial<FlowLogStoreProps> = {}): SynthesisedStack {
  return synthStack((stack) => new FlowLogStore(stack, 'Traffic', { ...least, ...props }));
}

function nameOf(stack: SynthesisedStack): unknown {
  return only(stack, 'alicloud_log_project')['project_name'];
}

describe('the name of a FlowLogStore', () => {
  it('is of the baseline unless it is given', () => {
    expect(nameOf(place())).toBe('alicloud-baseline-flow-1234567890123456-ap-southeast-1');
  });

  it.each(['abc', 'shop-traffic-1234567890123456', `a${'b'.repeat(62)}`])(
    'is %s where an application gives it, and nothing else is other',
    (projectName) => {
      const stack = place({ projectName });
      expect(nameOf(stack)).toBe(projectName);
      expect(addresses(stack)).toEqual(addresses(place()));
    },
  );

  it('may be not known yet', () => {
    const stack = synthStack((scope) => {
      const projectName = new TerraformVariable(scope, 'name', {}).stringValue;
      new FlowLogStore(scope, 'Traffic', { ...least, projectName });
    });
    expect(nameOf(stack)).toBe('${var.name}');
  });

  it.each(['', 'ab', `a${'b'.repeat(63)}`, '-shop', 'shop-', 'Shop', 'shop_traffic', 'sh\nop'])(
    'is not %j',
    (projectName) => {
      expect(() => place({ projectName })).toThrow(`test-stack/Traffic: projectName: found`);
    },
  );
});
