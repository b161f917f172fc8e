import { accountProvider, SecurityBaseline } from '../../constructs';
import { simulatedAccount } from '../helpers/deploy';
import { everyOption } from '../helpers/every-option';
import { releases } from '../helpers/releases';
import { synthBare } from '../helpers/synth-stack';
import { whereTerraformIs } from '../helpers/terraform';

/** Types that may go and come back: they hold nothing, and let nobody in. */
const FREE = /^alicloud_(?:ram_\w+_attachment|security_group_rule|log_alert|config_rule)$/;

whereTerraformIs('an upgrade of a deployed baseline, with the real Terraform', () => {
  const account = simulatedAccount();
  const CHAT = 'TF_VAR_webhook_chat';
  beforeAll(() => {
    process.env[CHAT] = 'https://chat.example.com/hook';
  });
  afterAll(() => {
    Reflect.deleteProperty(process.env, CHAT);
  });

  it.each(releases())(
    'from $version converges, and destroys nothing',
    async (release) => {
      account.use({
        text: JSON.stringify(release.stack),
        provider: {},
        resource: {},
        data: {},
        warnings: [],
      });
      await account.apply();
      const settings = everyOption(release.settings);
      account.use(
        synthBare((stack) => {
          accountProvider(stack, 'Account', settings);
          new SecurityBaseline(stack, 'Baseline', { settings });
        }),
      );
      const { stdout } = await account.terraform('plan', '-json');
      const gone = stdout
        .split('\n')
        .filter((line) => line.includes('"planned_change"'))
        .map((line) => JSON.parse(line) as { change: { action: string; resource: Named } })
        .filter(({ change }) => ['delete', 'replace'].includes(change.action))
        .filter(({ change }) => !FREE.test(change.resource.resource_type));
      expect(gone.map(({ change }) => change.resource.addr)).toEqual([]);
      await account.apply();
      expect(await account.isSettled()).toBe(true);
    },
    600_000,
  );
});

interface Named {
  readonly addr: string;
  readonly resource_type: string;
}
