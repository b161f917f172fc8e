/**
 * The composition root: settings -> App -> stack. `cdktf synth`, `diff` and `deploy` run it.
 */
import { Annotations, App, TerraformStack } from 'cdktf';
import { printable } from './alicloud/printable';
import { accountProvider, SecurityBaseline } from './constructs';
import { RoleError } from './policies/roles';
import {
  isPlaceholderAccount,
  loadSettings,
  renderProblems,
  SettingsError,
  type Settings,
} from './settings';

const WRONG_INPUT = 2;

function compose(settings: Settings): App {
  const app = new App();
  const stack = new TerraformStack(app, 'security-baseline');
  accountProvider(stack, 'Account', settings);
  new SecurityBaseline(stack, 'Baseline', { settings });
  if (isPlaceholderAccount(settings)) {
    Annotations.of(stack).addWarning(
      'account.id is the placeholder: a rehearsal only, do not deploy',
    );
  }
  return app;
}

/** What a person can act on, and no stack trace unless it is asked for. */
function told(error: unknown): string {
  if (error instanceof SettingsError) return renderProblems(error.problems);
  if (!(error instanceof Error)) return String(error);
  if ((process.env['ALICLOUD_BASELINE_DEBUG'] ?? '') !== '') return error.stack ?? error.message;
  // Constructs throw plain errors, and those of roles, about what they were given. Others are ours.
  const isOurs = error.constructor !== Error && !(error instanceof RoleError);
  const hint =
    '\nThis is a fault of the baseline: please report it with ALICLOUD_BASELINE_DEBUG=1.';
  return `error: ${error.message}${isOurs ? hint : ''}`;
}

try {
  compose(loadSettings()).synth();
} catch (error) {
  process.stderr.write(printable(`${told(error)}\n`));
  process.exitCode = WRONG_INPUT;
}
