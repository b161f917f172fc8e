import { MscSubContact } from '@cdktf/provider-alicloud/lib/msc-sub-contact';
import { MscSubSubscription } from '@cdktf/provider-alicloud/lib/msc-sub-subscription';
import { Token } from 'cdktf';
import { Construct } from 'constructs';
import * as names from '../../alicloud/names';
import { badName, notAllowed, sameName } from '../errors';
import { literal } from '../identity/documents';
import { guarded, type ProtectionProps } from '../protection';

/** The positions that Message Center knows. */
export const contactPositions = [
  'CEO',
  'Technical Director',
  'Maintenance Director',
  'Project Director',
  'Finance Director',
  'Other',
] as const;

/** Somebody whom Alibaba Cloud writes to beside the owner of the account. */
export interface NotificationContact {
  /** 2 to 12 letters. */
  readonly name: string;
  readonly email: string;
  /** Digits only. */
  readonly mobile: string;
  /** @default 'Other' */
  readonly position?: (typeof contactPositions)[number];
}

export interface NotificationContactsProps extends ProtectionProps {
  /** At least one. */
  readonly contacts: readonly NotificationContact[];
  /**
   * What they are told about, each as Message Center calls it in the language of the account, such
   * as `Notifications of Product Expiration`: the data source `alicloud_msc_sub_subscriptions` lists
   * them.
   */
  readonly items: readonly string[];
}

const LEFT_AS_THEY_ARE = ['sms_status', 'tts_status', 'webhook_ids', 'webhook_status'];

/**
 * Who is told, by mail and in the console, about what Alibaba Cloud has to say: a mailbox that is
 * read, and not only that of whoever opened the account. Each has to confirm the address once.
 *
 * Mail and messages in the console are switched on; text messages and calls are left as they are.
 */
export class NotificationContacts extends Construct {
  readonly contacts: readonly MscSubContact[];
  readonly subscriptions: readonly MscSubSubscription[];

  constructor(scope: Construct, id: string, props: NotificationContactsProps) {
    super(scope, id);
    this.check(props);
    const { contacts, items, protection } = props;
    this.contacts = contacts.map(
      ({ name, email, mobile, position = 'Other' }) =>
        new MscSubContact(this, name, {
          contactName: name,
          email,
          mobile,
          position,
          ...guarded(protection),
        }),
    );
    this.subscriptions = items.map(
      (item) =>
        new MscSubSubscription(this, `Item-${item}`, {
          itemName: literal(item),
          contactIds: this.contacts.map((contact) => contact.id),
          emailStatus: 1,
          pmsgStatus: 1,
          lifecycle: { ignoreChanges: LEFT_AS_THEY_ARE },
        }),
    );
  }

  private check({ contacts, items }: NotificationContactsProps): void {
    const empty = (name: string): Error =>
      notAllowed(this, [{ name, found: 'an empty list', allowed: 'at least one' }]);
    if (contacts.length === 0) throw empty('contacts');
    if (items.length === 0) throw empty('items');
    const called = contacts.map(({ name }) => name);
    const twice = called.find((name, index) => called.indexOf(name) < index);
    if (twice !== undefined) throw sameName(this, 'contacts', twice);
    const again = items.find((item, index) => items.indexOf(item) < index);
    if (again !== undefined) throw sameName(this, 'items', again);
    for (const { name, email, mobile } of contacts) {
      if (!names.fits(names.contactName, name)) {
        throw badName(this, 'the name of a contact', name, names.contactName.allowed);
      }
      if (!Token.isUnresolved(email) && !names.fits(names.contactEmail, email)) {
        throw badName(this, `the email of ${name}`, email, names.contactEmail.allowed);
      }
      if (!Token.isUnresolved(mobile) && !/^\d+$/.test(mobile)) {
        throw badName(this, `the mobile of ${name}`, mobile, 'digits only');
      }
    }
  }
}
