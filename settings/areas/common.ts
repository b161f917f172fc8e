import { z } from 'zod';
import * as names from '../../alicloud/names';
import { adviseRegion } from '../refinements';
import { advice, mapping, text } from '../fields';
import { regionIds } from '../../alicloud/regions';

/** Fields that several areas have. */

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
