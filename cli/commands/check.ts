import { BaselineError } from '../../alicloud/problems';
import { endingsOf, loadSettings, nearnessOf, notesOn } from '../../settings';
import type { Settings } from '../../settings';
import { requireComposable } from '../composition';
import { detectionSettingsOf } from '../detection-settings';

/**
 * Reads the settings and says what they come to. Mistakes are thrown, all at once.
 *
 * @param today - as `YYYY-MM-DD`, in UTC: what was to end by then is a mistake that still stands there.
 */
export function checkSettings(
  file: string | undefined,
  today = new Date().toISOString().slice(0, 10),
): string {
  const settings = loadSettings(file);
  requireNothingOver(settings, today);
  detectionSettingsOf(settings);
  requireComposable(settings);
  const { account, exceptions, identity, network, preset, region } = settings;
  const counts = [
    `${identity.jobs.length + identity.pipelines.length} roles`,
    `${identity.people.length} people`,
    `${network.vpcs.length} VPCs`,
    `${exceptions.length} exceptions`,
  ];
  const notes = [...notesOn(settings), ...endingSoon(settings, today)].map((note) => `${note}\n`);
  return `Account ${account.id} (${account.site}), ${region}, preset ${preset}: ${counts.join(', ')}.\n${notes.join('')}`;
}

function requireNothingOver(settings: Settings, today: string): void {
  const over = endingsOf(settings).filter((one) => nearnessOf(one, today) === 'over');
  if (over.length === 0) return;
  throw new BaselineError(
    over.map(({ path, until, owner }) => ({
      path,
      found: `ended on ${until}${answeredBy(owner)}`,
      allowed: `what holds on ${today}`,
      fix: 'Take it out; or where it is still needed, set a later day, which is a weakening to be reviewed.',
    })),
  );
}

function endingSoon(settings: Settings, today: string): string[] {
  return endingsOf(settings)
    .filter((one) => nearnessOf(one, today) === 'soon')
    .map(({ path, until, owner }) => `${path}: ends on ${until}${answeredBy(owner)}.`);
}

function answeredBy(owner: string | undefined): string {
  return owner === undefined ? '' : `, ${owner} answers for it`;
}

/** Whether something is left that a real deployment should not have: a placeholder, or a choice for ever. */
export function isLeftToLookAt(file: string | undefined): boolean {
  return notesOn(loadSettings(file)).length > 0;
}
