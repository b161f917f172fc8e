import {
  adoptableOf,
  existing,
  firstQueries,
  secondQueries,
  singletonLooks,
  type Answers,
  type Arguments,
  type Existing,
  type Look,
  type Planned,
  type Query,
  type StackJson,
} from '../../policies/preflight';
import { readAccount, type Unread } from './read-account';
import { accountOf, regionOf } from './stack';

/** What there is in an account that concerns a stack. */
export interface Seen {
  /** What the stack makes and the account has. */
  readonly there: readonly Existing[];
  /** What the account has one of. */
  readonly singletons: readonly Look[];
  /** Those and all else that would be changed: whose values were read. */
  readonly looks: readonly Look[];
  readonly answers: Answers;
  readonly unread: readonly Unread[];
  readonly buckets: readonly Arguments[];
  readonly trails: readonly Arguments[];
}

const BUCKETS: Query = { list: 'alicloud_oss_buckets', provider: 'alicloud', given: {} };
const TRAILS: Query = { list: 'alicloud_actiontrail_trails', provider: 'alicloud', given: {} };

/** Reads twice: what stands in something, and what something is like, is asked where it is there. */
export async function lookAround(
  stack: StackJson,
  planned: readonly Planned[],
  folder: string,
): Promise<Seen> {
  const region = (provider: string): string => regionOf(stack, provider);
  const singletons = singletonLooks(planned, accountOf(stack), region);
  const queries = firstQueries(planned, [BUCKETS, TRAILS]);
  const first = await readAccount(stack, queries, singletons, folder);
  const named = existing(planned, first.answers);
  const within = secondQueries(planned, named);
  const taken = adoptableOf(named);
  const isMore = within.length + taken.length > 0;
  const second = isMore ? await readAccount(stack, within, taken, folder) : undefined;
  const answers: Answers = {
    rows: (query, attribute) =>
      first.answers.rows(query, attribute) ?? second?.answers.rows(query, attribute),
    values: (look) => first.answers.values(look) ?? second?.answers.values(look),
  };
  const unread = [...first.unread, ...(second?.unread ?? [])];
  return {
    there: existing(planned, answers),
    singletons,
    looks: [...singletons, ...taken],
    answers,
    unread: [...new Map(unread.map((one) => [one.what, one])).values()],
    buckets: answers.rows(BUCKETS, 'buckets') ?? [],
    trails: answers.rows(TRAILS, 'trails') ?? [],
  };
}
