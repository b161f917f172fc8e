import { loadSettings, notesOn } from '../../settings';
import { requireComposable } from '../composition';
import { detectionSettingsOf } from '../detection-settings';

/** Reads the settings and says what they come to. Mistakes are thrown, all at once. */
export function checkSettings(file: string | undefined): string {
  const settings = loadSettings(file);
  detectionSettingsOf(settings);
  requireComposable(settings);
  const { account, exceptions, identity, network, preset, region } = settings;
  const counts = [
    `${identity.jobs.length + identity.pipelines.length} roles`,
    `${identity.people.length} people`,
    `${network.vpcs.length} VPCs`,
    `${exceptions.length} exceptions`,
  ];
  const notes = notesOn(settings).map((note) => `${note}\n`);
  return `Account ${account.id} (${account.site}), ${region}, preset ${preset}: ${counts.join(', ')}.\n${notes.join('')}`;
}

/** Whether something is left that a real deployment should not have: a placeholder, or a choice for ever. */
export function isLeftToLookAt(file: string | undefined): boolean {
  return notesOn(loadSettings(file)).length > 0;
}
