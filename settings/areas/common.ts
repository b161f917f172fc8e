import { z } from 'zod';
import { isDay } from '../../alicloud/days';
import * as names from '../../alicloud/names';
import { adviseRegion } from '../refinements';
import { advice, choice, mapping, section, text } from '../fields';
import { regionIds } from '../../alicloud/regions';

/** Fields that several areas have. */

/** The id of an account. */
export const accountIdField = text(
  names.accountId,
  'The account id: 16 digits, in quotes. The console shows it when you click your picture, top right.',
).register(advice, {
  advise: (value) =>
    typeof value === 'number'
      ? 'Put it in quotes: read as a number, an id this long can lose digits.'
      : 'The console shows the id when you click your picture, top right.',
});

/** Id and site of an account. */
export const accountSection = section(
  {
    id: accountIdField,
    site: choice(
      ['china', 'international'],
      'Where the account was opened: china (aliyun.com) or international (alibabacloud.com).',
    ).default('international'),
  },
  'The account that this baseline is for.',
);

/** The id of a region. */
export const regionField = (description: string) =>
  z
    .enum(regionIds, { error: 'the id of a region, such as ap-southeast-1' })
    .meta({ description })
    .register(advice, { advise: adviseRegion });

/** Why something is as it is: a sentence. */
export const reasonField = text(
  names.reason,
  'Why, for whoever reviews this file next: a sentence.',
);

/** That something ends, and who answers for it until then. */
export const ends = {
  until: text(
    {
      pattern: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/,
      allowed: 'a day as YYYY-MM-DD',
    },
    'The last day on which it holds, in UTC. Left out: for ever.',
  )
    .refine(isDay, { error: 'a day of the calendar' })
    .optional(),
  owner: text(
    names.shownName,
    'Who answers for it, for whoever asks whether it is still needed.',
  ).optional(),
};

// The limits on tags in the documentation of ECS and VPC. No flag for case: JSON Schema has none.
const TAG_KEY = /^(?![Aa][Ll][Ii][Yy][Uu][Nn])(?![Aa][Cc][Ss]:)(?!.*https?:\/\/)[^\p{Cc}]{1,128}$/u;

/** Tags by key. */
export const tagsField = (description: string) =>
  mapping(
    {
      pattern: TAG_KEY,
      allowed: '1 to 128 characters, not starting with aliyun or acs:, without http:// or https://',
    },
    text(
      {
        pattern: /^(?!acs:)(?!.*https?:\/\/)[^\p{Cc}]{0,128}$/u,
        allowed:
          'up to 128 characters on one line, not starting with acs:, without http:// or https://',
      },
      'The value of the tag.',
    ),
    20,
    description,
  );
