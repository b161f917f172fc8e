import { bindAll, detections } from '../../policies/detections';
import { deedOf, followable, type Deed } from '../../policies/incident';
import { noLog, verdictOf } from '../commands/detect';
import { scan } from '../commands/detect/scan';
import { notes } from '../commands/detect/show';
import { EXIT } from '../exit';

/** What logs say, and what of them could not be read. */
export interface ReadDeeds {
  readonly deeds: readonly Deed[];
  /** What is damaged or missing, in words: nothing where all was read. */
  readonly gaps: readonly string[];
  /** Events without a readable time or caller: whose they are nobody knows. */
  readonly unfollowed: number;
}

/** Reads within so long are told as one. */
const TOGETHER = 10 * 60_000;

/**
 * Reads logs as `detect` does. Every change and every way in is kept; of reads, which are most of a
 * log, those of one caller from one place are counted together.
 *
 * @throws CliError where none of the files is a log.
 */
export async function readDeeds(files: readonly string[]): Promise<ReadDeeds> {
  const titles = new Map(detections.map(({ id, title }) => [id, title]));
  const alerts = bindAll(detections, {}).bound.map(({ id }) => titles.get(id) ?? id);
  const kept: Deed[] = [];
  const reads = new Map<string, { -readonly [K in keyof Deed]: Deed[K] }>();
  const seen = new Set<string>();
  let unfollowed = 0;
  const read = await scan(
    files,
    {},
    {
      observe: (event, matches) => {
        const deed = deedOf(
          event,
          matches.flatMap(({ rule }) => alerts[rule] ?? []),
        );
        if (deed === undefined) {
          unfollowed += 1;
          return;
        }
        const { eventId } = deed;
        if (followable(deed)) {
          if (eventId === '' || !seen.has(eventId)) kept.push(deed);
          if (eventId !== '') seen.add(eventId);
          return;
        }
        const { who, service, name, from, at, region, error = '' } = deed;
        const slot = Math.floor(at / TOGETHER);
        const key = JSON.stringify([who, service, name, from, region, error, slot]);
        const known = reads.get(key);
        if (known === undefined) {
          reads.set(key, { ...deed, times: 1, until: at });
          return;
        }
        known.times = (known.times ?? 1) + 1;
        known.until = Math.max(known.until ?? at, at);
        known.at = Math.min(known.at, at);
      },
    },
  );
  const { code } = verdictOf({ ...read, alerts: [] });
  if (code === EXIT.wrongInput) throw noLog(files);
  const gaps = code === EXIT.clean ? [] : notes(read);
  return { deeds: [...kept, ...reads.values()], gaps, unfollowed };
}
