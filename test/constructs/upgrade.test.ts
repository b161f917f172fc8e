import { accountProvider, SecurityBaseline } from '../../constructs';
import { everyOption } from '../helpers/every-option';
import type { StackJson } from '../../policies/preflight';
import { harmOf, releases } from '../helpers/releases';
import { synthBare, type SynthesisedStack } from '../helpers/synth-stack';
import { replacing } from '../../packages/sandbox/src/provider/replace';

const now = (settings: string): SynthesisedStack =>
  synthBare((stack) => {
    const decided = everyOption(settings);
    accountProvider(stack, 'Account', decided);
    new SecurityBaseline(stack, 'Baseline', { settings: decided });
  });

describe('an upgrade of a deployed baseline', () => {
  it.each(releases())(
    'from $version destroys and makes anew nothing that guards data, logs or access',
    ({ settings, stack }) => {
      const { text } = now(settings);
      expect(harmOf(stack, JSON.parse(text) as StackJson, replacing)).toEqual([]);
    },
  );

  const of = (name: string, block: object): StackJson => ({
    resource: { alicloud_log_project: { [name]: { ...block } } },
  });
  const kept = { lifecycle: { prevent_destroy: true } };
  const audit = of('audit', { project_name: 'audit', ...kept });

  it('tells what would be destroyed, made anew or lose its protection', () => {
    expect(harmOf(audit, of('trail', { project_name: 'audit', ...kept }), replacing)).toEqual([
      'alicloud_log_project.audit is destroyed',
    ]);
    expect(harmOf(audit, of('audit', { project_name: 'trail', ...kept }), replacing)).toEqual([
      'alicloud_log_project.audit is made anew by project_name',
    ]);
    expect(harmOf(audit, of('audit', { project_name: 'audit' }), replacing)).toEqual([
      'alicloud_log_project.audit is unprotected',
    ]);
  });

  it('goes along with what is moved', () => {
    const renamed = of('trail', { project_name: 'audit', ...kept });
    const [from, to] = ['alicloud_log_project.audit', 'alicloud_log_project.trail'];
    expect(harmOf(audit, { ...renamed, moved: [{ from, to }] }, replacing)).toEqual([]);
  });
});
