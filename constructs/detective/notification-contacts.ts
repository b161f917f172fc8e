import { MscSubContact } from '@cdktf/provider-alicloud/lib/msc-sub-contact';
import { MscSubSubscription } from '@cdktf/provider-alicloud/lib/msc-sub-subscription';
import { Construct } from 'constructs';
import { contactSection, detectiveSection } from '../../settings/areas/detective';
import { onAnyList } from '../../settings/fields';
import { refineEmptiness } from '../../settings/refinements';
import { literal } from '../identity/documents';
import { common, known, propsOf, validateProps } from '../props';
import { guarded, type ProtectionProps } from '../protection';

const { contacts, notifyAbout } = detectiveSection.shape;

/** The positions that Message Center knows. */
export const contactPositions = contactSection.shape.position.unwrap().options;

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

const notificationContactsFields = propsOf<NotificationContactsProps>({
  contacts: known(contacts.unwrap()).superRefine(refineEmptiness, onAnyList),
  items: known(notifyAbout.unwrap()).superRefine(refineEmptiness, onAnyList),
  protection: common.protection,
});

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
    validateProps(this, notificationContactsFields, props);
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
}
