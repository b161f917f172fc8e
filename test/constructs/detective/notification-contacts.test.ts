import {
  NotificationContacts,
  type NotificationContactsProps,
} from '../../../constructs/detective';
import { byPath } from '../../helpers/blocks';
import { synthStack } from '../../helpers/synth-stack';

const alice = { name: 'alice', email: 'alice@example.com', mobile: '13800000000' };
const item = 'Notifications of Product Expiration';
const least: NotificationContactsProps = { contacts: [alice], items: [item] };

const contactsWith = (props: Partial<NotificationContactsProps>) =>
  byPath(synthStack((stack) => new NotificationContacts(stack, 'People', { ...least, ...props })));

describe('NotificationContacts', () => {
  it('tells each contact about each item, by mail and in the console', () => {
    const found = contactsWith({});
    expect(found).toEqual({
      'People/alice': {
        contact_name: 'alice',
        email: 'alice@example.com',
        mobile: '13800000000',
        position: 'Other',
        lifecycle: { prevent_destroy: true },
      },
      [`People/Item-${item}`]: {
        item_name: item,
        contact_ids: [expect.stringMatching(/^\$\{alicloud_msc_sub_contact\..+\.id\}$/) as string],
        email_status: 1,
        pmsg_status: 1,
        lifecycle: {
          ignore_changes: ['sms_status', 'tts_status', 'webhook_ids', 'webhook_status'],
        },
      },
    });
  });

  it('takes a position', () => {
    const found = contactsWith({ contacts: [{ ...alice, position: 'Technical Director' }] });
    expect(found['People/alice']).toMatchObject({ position: 'Technical Director' });
  });

  it.each<[Partial<NotificationContactsProps>, string]>([
    [{ contacts: [] }, 'contacts: found an empty list, allowed: at least one'],
    [{ items: [] }, 'items: found an empty list, allowed: at least one'],
    [{ items: [item, item] }, `items[1]: found '${item}`],
    [{ contacts: [alice, alice] }, 'contacts[1].name: found'],
    [{ contacts: [{ ...alice, name: 'a' }] }, 'contacts[0].name: found'],
    [{ contacts: [{ ...alice, name: 'alice1' }] }, 'contacts[0].name: found'],
    [{ contacts: [{ ...alice, email: 'nope' }] }, 'contacts[0].email: found'],
    [{ contacts: [{ ...alice, mobile: '+1 2' }] }, 'contacts[0].mobile: found'],
  ])('refuses %j', (props, message) => {
    expect(() => contactsWith(props)).toThrow(`test-stack/People: ${message}`);
  });
});
