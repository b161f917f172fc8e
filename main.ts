/**
 * The composition root: settings -> App -> stack. `cdktf synth`, `diff` and `deploy` run it.
 */
import { Annotations, App, TerraformStack } from 'cdktf';
import { accountProvider, SecurityBaseline } from './constructs';
import {
  isPlaceholderAccount,
  loadSettings,
  renderProblems,
  SettingsError,
  type Settings,
} from './settings';

const WRONG_SETTINGS = 2;

function settingsOrExit(): Settings {
  try {
    return loadSettings();
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    process.stderr.write(`${renderProblems(error.problems)}\n`);
    process.exit(WRONG_SETTINGS);
  }
}

const settings = settingsOrExit();
const app = new App();
const stack = new TerraformStack(app, 'security-baseline');
accountProvider(stack, 'Account', settings);
new SecurityBaseline(stack, 'Baseline', { settings });
if (isPlaceholderAccount(settings)) {
  Annotations.of(stack).addWarning(
    'account.id is the placeholder: a rehearsal only, do not deploy',
  );
}
app.synth();
