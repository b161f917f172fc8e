import { list, onAnyList, text } from '../../fields';
import { refineRepeats } from '../../refinements';
import { userName } from './people';

/** Users who are there to be stolen. */
export const decoysField = list(
  text(userName, 'A name that a thief would try, such as backup-admin. Nobody else has it.'),
  5,
  'Users who may do nothing, and whose keys are left where a thief looks: every call of theirs is a critical alert.',
)
  .superRefine(refineRepeats, onAnyList)
  .meta({ uniqueItems: true });
