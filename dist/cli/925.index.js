export const id = 925;
export const ids = [925];
export const modules = {

/***/ 3515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ CONSTRAINTS)
/* harmony export */ });
const SUPPORT = 'https://console.aws.amazon.com/support/home';
const BILLING = 'https://console.aws.amazon.com/billing/home#/paymentmethods';
const REASONS = {
    ACCOUNT_NUMBER_LIMIT_EXCEEDED: {
        message: 'the organization has reached its quota of accounts',
        hint: 'Ask for a higher quota in Service Quotas (AWS Organizations, “Default maximum number of accounts”), then run again. Closed accounts count until they are gone, 90 days later; invitations count too.',
    },
    ACCOUNT_CREATION_RATE_LIMIT_EXCEEDED: {
        message: 'the organization has created as many accounts today as AWS allows',
        hint: 'Run again tomorrow.',
    },
    ACCOUNT_CREATION_NOT_COMPLETE: {
        message: 'AWS has not finished setting up the organization or an earlier account',
        hint: 'Run again in an hour.',
    },
    MASTER_ACCOUNT_ADDRESS_DOES_NOT_MATCH_MARKETPLACE: {
        message: "the management account's address does not match its marketplace",
        hint: "Correct the address on the management account's page “Account”, then run again.",
    },
    MASTER_ACCOUNT_MISSING_BUSINESS_LICENSE: {
        message: 'the management account has no business licence, which AWS in China asks for',
        hint: `Give it to AWS China in the management account's console, or ask AWS Support (${SUPPORT}).`,
    },
    MASTER_ACCOUNT_MISSING_CONTACT_INFO: {
        message: 'the management account has no contact address or phone number',
        hint: "Add them on the management account's page “Account”, then run again.",
    },
    MASTER_ACCOUNT_NOT_GOVCLOUD_ENABLED: {
        message: 'the management account is not enabled for GovCloud',
        hint: `Ask AWS Support (${SUPPORT}).`,
    },
    MASTER_ACCOUNT_PAYMENT_INSTRUMENT_REQUIRED: {
        message: 'the management account has no way to pay',
        hint: `Add a payment method (${BILLING}), then run again.`,
    },
    INVALID_PAYMENT_INSTRUMENT: {
        message: "the management account's way to pay is not valid",
        hint: `Mend the payment method (${BILLING}), then run again.`,
    },
    UNMET_BILLING_PREREQUISITE: {
        message: "the management account's billing does not meet what AWS asks for",
        hint: `Look for open invoices and payment methods (${BILLING}), or ask AWS Support (${SUPPORT}).`,
    },
    UNSUPPORTED_PRICING: {
        message: "the management account's pricing plan does not allow it",
        hint: `Ask AWS Support (${SUPPORT}).`,
    },
    EMAIL_VERIFICATION_CODE_EXPIRED: {
        message: "the management account's email address is not verified",
        hint: 'Follow the link in the mail that AWS sent to its root email address, then run again.',
    },
    HANDSHAKE_RATE_LIMIT_EXCEEDED: {
        message: 'the organization has sent as many invitations today as AWS allows',
        hint: 'Run again tomorrow.',
    },
    MEMBER_ACCOUNT_PAYMENT_INSTRUMENT_REQUIRED: {
        message: 'the member account has no way to pay of its own',
        hint: "Somebody with the account's root user adds one in its console; then run again.",
    },
    ORGANIZATION_NOT_IN_ALL_FEATURES_MODE: {
        message: 'the organization has only consolidated billing',
        hint: 'Enable all features in AWS Organizations, under “Settings”, then run again.',
    },
    SERVICE_ACCESS_NOT_ENABLED: {
        message: 'the organization does not let the AWS service act in it',
        hint: 'Enable trusted access for the service in AWS Organizations, under “Services”, then run again.',
    },
    WAIT_PERIOD_ACTIVE: {
        message: 'AWS allows it only four days after the account was created',
        hint: 'Run again once they have passed.',
    },
    OU_DEPTH_LIMIT_EXCEEDED: {
        message: 'AWS allows five levels of organizational units below the root',
        hint: 'Choose a shorter path for `organizational_unit`.',
    },
    OU_NUMBER_LIMIT_EXCEEDED: {
        message: 'the organization has as many organizational units as AWS allows',
        hint: 'Delete units that nobody uses, or choose one that exists in `organizational_unit`.',
    },
    TAG_POLICY_VIOLATION: {
        message: 'a tag policy of the organization forbids one of the tags',
        hint: 'Correct `tags` in a pull request; the policy is in AWS Organizations under “Policies”.',
    },
    MAX_TAG_LIMIT_EXCEEDED: {
        message: 'the account would have more tags than AWS allows',
        hint: 'AWS allows 50 for each account, one of which names the file it comes from: remove one from `tags`.',
    },
};
/**
 * The `Reason`s of ConstraintViolationException that our calls can meet. Those that are missing are
 * about closing and leaving, policies, delegated administrators and responsibility transfers.
 */
const CONSTRAINTS = REASONS;


/***/ }),

/***/ 5788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ settle)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./lib/failure.js
var failure = __webpack_require__(1957);
// EXTERNAL MODULE: ./lib/text.js
var lib_text = __webpack_require__(8804);
// EXTERNAL MODULE: ./lib/dictionary.js
var dictionary = __webpack_require__(7491);
// EXTERNAL MODULE: ./lib/organization/constraints.js
var constraints = __webpack_require__(3515);
// EXTERNAL MODULE: ./lib/organization/errors.js
var errors = __webpack_require__(6180);
;// CONCATENATED MODULE: ./lib/organization/handshake-refusals.js
const SUPPORT = 'https://console.aws.amazon.com/support/home';
const REASONS = {
    ACCOUNT_NUMBER_LIMIT_EXCEEDED: {
        message: 'the organization has reached its quota of accounts',
        hint: 'Ask for a higher quota in Service Quotas (AWS Organizations, “Default maximum number of accounts”), or cancel invitations that nobody will accept: each counts.',
    },
    HANDSHAKE_RATE_LIMIT_EXCEEDED: {
        message: 'the organization has sent as many invitations today as AWS allows',
        hint: 'Run again tomorrow. AWS allows twenty attempts a day, or as many as the quota of accounts where that is higher.',
    },
    ALREADY_IN_AN_ORGANIZATION: {
        message: 'the account is in an organization already',
        hint: 'Where it is another one, somebody with rights in the account, or in that organization, lets it leave first; then run again.',
    },
    ORGANIZATION_ALREADY_HAS_ALL_FEATURES: {
        message: 'the organization has all features already',
        hint: 'There is nothing to be done about features: run again.',
    },
    ORGANIZATION_IS_ALREADY_PENDING_ALL_FEATURES_MIGRATION: {
        message: 'the organization is on its way to all features',
        hint: 'Finish this in AWS Organizations, under “Settings”, then run again.',
    },
    INVITE_DISABLED_DURING_ENABLE_ALL_FEATURES: {
        message: 'AWS takes no invitations while an organization is on its way to all features',
        hint: 'Finish this in AWS Organizations, under “Settings”, or cancel it there; then run again.',
    },
    PAYMENT_INSTRUMENT_REQUIRED: {
        message: 'the invited account has no way to pay',
        hint: 'Its owner adds a payment method in its console; then run again.',
    },
    ORGANIZATION_FROM_DIFFERENT_SELLER_OF_RECORD: {
        message: 'the account buys from another AWS company than the organization does',
        hint: `Such accounts can't be in one organization. AWS Support can change the seller of record (${SUPPORT}).`,
    },
    ORGANIZATION_MEMBERSHIP_CHANGE_RATE_LIMIT_EXCEEDED: {
        message: 'the account has changed its organization too often of late',
        hint: 'Run again in some days.',
    },
    MANAGEMENT_ACCOUNT_EMAIL_NOT_VERIFIED: {
        message: "the management account's email address is not verified",
        hint: 'Open AWS Organizations, “Settings”, and let it send the mail again; follow its link, then run again.',
    },
    RESPONSIBILITY_TRANSFER_ALREADY_EXISTS: {
        message: 'the bills of the account are the responsibility of another one already',
        hint: 'End that transfer in the Billing console, then run again.',
    },
    SOURCE_AND_TARGET_CANNOT_MATCH: {
        message: 'the account to invite is the management account itself',
        hint: 'Correct `account_id`: the management account is a member from the start.',
    },
    UNUSED_PREPAYMENT_BALANCE: {
        message: 'the account has paid in advance, and has not used it up',
        hint: `Let the balance be used up, or ask AWS Support (${SUPPORT}).`,
    },
    LEGACY_PERMISSIONS_STILL_IN_USE: {
        message: 'permissions of the old Billing console are still in use',
        hint: 'Move to the fine-grained Billing permissions, then run again.',
    },
    PAST_DUE_INVOICE: {
        message: 'the account has an invoice that is overdue',
        hint: 'Its owner pays it in the Billing console; then run again.',
    },
    TARGET_ACCOUNT_VALIDATION_FAILURE: {
        message: 'AWS could not validate the account to invite',
        hint: `Check \`account_id\`, and that the account is active; if it is, ask AWS Support (${SUPPORT}).`,
    },
};
/** Every `Reason` of HandshakeConstraintViolationException that the SDK knows. */
const HANDSHAKE_CONSTRAINTS = REASONS;

;// CONCATENATED MODULE: ./lib/organization/change-refusals.js





/**
 * Why AWS refuses a change, in words: the errors and reasons that the API references of the
 * operations name, and what AWS itself said for all others.
 * @param action the IAM action of the call: `organizations:MoveAccount`
 */
function changeRefusal(error, action) {
    // A read has wrapped what AWS said.
    const { name, reason } = (0,errors/* awsError */.es)(error instanceof failure/* Failure */.H ? (error.cause ?? error) : error);
    const ofAction = (0,dictionary/* lookUp */.T)(OF_ACTIONS, action) ?? {};
    const known = byReason(name, reason) ?? (0,dictionary/* lookUp */.T)(ofAction, name) ?? (0,dictionary/* lookUp */.T)(ANYWHERE, name);
    if (known)
        return known;
    const { message, hint = '' } = (0,errors/* awsFailure */.MT)(error, action);
    return { message, hint: INVALID.includes(name) ? CORRECT : hint };
}
function byReason(name, reason = '') {
    switch (name) {
        case 'ConstraintViolationException':
            return (0,dictionary/* lookUp */.T)(constraints/* CONSTRAINTS */.v, reason);
        case 'HandshakeConstraintViolationException':
            return (0,dictionary/* lookUp */.T)(HANDSHAKE_CONSTRAINTS, reason);
        case 'InvalidInputException':
            return (0,dictionary/* lookUp */.T)(INPUTS, reason);
        default:
            return undefined;
    }
}
/** How each service says that a value is not what it takes. */
const INVALID = [
    'InvalidInputException',
    'ValidationException',
    'ValidationError',
    'InvalidInput',
];
const CORRECT = 'Correct the value in the file, in a pull request.';
const INPUT_REASONS = {
    DUPLICATE_TAG_KEY: {
        message: 'two tags of the account have the same key to AWS',
        hint: 'Keep one of them in `tags`; keys that differ in capitals alone can be the same.',
    },
    INVALID_SYSTEM_TAGS_PARAMETER: {
        message: 'a tag has a key that AWS keeps for itself',
        hint: 'Keys that begin with `aws:` can be neither set nor removed: take it out of `tags`.',
    },
    INVALID_EMAIL_ADDRESS_TARGET: {
        message: 'AWS does not accept the email address of the account to invite',
        hint: 'Correct `root_email` in a pull request.',
    },
    INVALID_PARTY_TYPE_TARGET: {
        message: 'AWS knows no account with the id to invite',
        hint: 'Correct `account_id` in a pull request.',
    },
    INVALID_PATTERN_TARGET_ID: {
        message: 'AWS does not accept the id of the account to invite',
        hint: 'Correct `account_id` in a pull request: 12 digits, in quotes.',
    },
    MOVING_ACCOUNT_BETWEEN_DIFFERENT_ROOTS: {
        message: 'the organizational unit is under another root than the account',
        hint: 'Choose a unit of the same root for `organizational_unit`.',
    },
};
const INPUTS = INPUT_REASONS;
const NOT_A_MEMBER = {
    message: 'the account is not in the organization any more',
    hint: 'Somebody removed it while this ran: plan again.',
};
const NO_UNIT = {
    message: 'the organizational unit does not exist any more',
    hint: 'Somebody removed it while this ran: plan again.',
};
/** Errors that mean the same in every call that we make. */
const ANYWHERE = {
    AccountNotFoundException: NOT_A_MEMBER,
    ChildNotFoundException: NOT_A_MEMBER,
    TargetNotFoundException: NOT_A_MEMBER,
    DestinationParentNotFoundException: NO_UNIT,
    ParentNotFoundException: NO_UNIT,
    OrganizationalUnitNotFoundException: NO_UNIT,
    SourceParentNotFoundException: {
        message: 'the account was moved by somebody else at the same time, at every try',
        hint: 'Run again once nobody else moves it.',
    },
    DuplicateAccountException: {
        message: 'AWS says that the account is in this unit already, and does not show it there',
        hint: 'Run again in a few minutes.',
    },
    DuplicateOrganizationalUnitException: {
        message: 'AWS says that this organizational unit exists, and does not show it',
        hint: 'Run again in a few minutes.',
    },
    DuplicateHandshakeException: {
        message: 'AWS says that the account is invited already, and does not show the invitation',
        hint: 'Run again in a few minutes.',
    },
    AccountOwnerNotVerifiedException: {
        message: "the management account's email address is not verified",
        hint: 'Open AWS Organizations, “Settings”, and let it send the mail again; follow its link, then run again.',
    },
    AWSOrganizationsNotInUseException: {
        message: 'the account of the credentials is in no organization',
        hint: 'Check `role-to-assume`: it must be a role of the management account.',
    },
    ConcurrentModificationException: {
        message: 'AWS was changing the same at the same time, at every try',
        hint: 'Run again in a few minutes.',
    },
    FinalizingOrganizationException: {
        message: 'AWS is still setting up the new organization, which takes up to an hour',
        hint: 'Run again in an hour.',
    },
    NoSuchEntityException: {
        message: 'the IAM role does not exist',
        hint: 'Create it, or correct `admin_delegate_role_name`, then run again.',
    },
    UnmodifiableEntityException: {
        message: 'the role belongs to an AWS service, which alone can change its policies',
        hint: 'Name another role in `admin_delegate_role_name` of the management account.',
    },
};
/** Errors that mean something else in each call. */
const OF_ACTIONS = {
    'iam:CreateAccountAlias': {
        EntityAlreadyExistsException: {
            message: 'another AWS account has this alias',
            hint: 'Choose another `account_alias`: each is given once in all of AWS.',
        },
        LimitExceededException: {
            message: 'the account can have no other alias',
            hint: 'Remove the present one in the IAM console of the account, then run again.',
        },
    },
    'iam:PutRolePolicy': {
        LimitExceededException: {
            message: "the role's inline policies would be longer than AWS allows",
            hint: 'Together they have 10,240 characters, white space not counted: remove or shorten the other inline policies of the role.',
        },
        MalformedPolicyDocumentException: {
            message: 'AWS does not accept the policy for delegate access',
            hint: 'Check `admin_delegate_role_name` in the files; if they are right, please report it.',
        },
    },
};

;// CONCATENATED MODULE: ./lib/organization/settle.js





const SECOND = 1000;
/** Between two looks, and between two sends: about a minute in all. */
const PAUSES = [1, 2, 4, 8, 15, 30].map((seconds) => seconds * SECOND);
/** How many of these pauses what AWS calls there already gets to show itself. */
const PAUSES_FOR_ALREADY = 4;
/** What passes by itself in any call; the SDK sends again after throttling only, and not forever. */
const PASSING = [
    'ConcurrentModificationException',
    'FinalizingOrganizationException',
    'Throttling',
    'ThrottlingException',
    'TooManyRequestsException',
];
const AGAIN = 'Run again: it looks first, and changes only what is not so yet.';
/**
 * Makes a change, unless it is so, and reads it back. Never throws for what AWS answers. Takes up to a
 * minute to get AWS to take it and as long to see it; pauses end at the signal.
 */
async function settle(writer, step) {
    const course = { step, signal: writer.signal, isSent: false };
    try {
        for (const pause of PAUSES) {
            const result = await attempt(course);
            if (result.kind !== 'trouble')
                return result;
            const { name, message } = (0,errors/* awsError */.es)(result.error);
            step.log?.(`${(0,lib_text/* code */.aY)(step.action)} got ${(0,lib_text/* code */.aY)(`${name}: ${message}`)}: trying again.`);
            await (0,promises_.setTimeout)(pause, undefined, { signal: writer.signal });
        }
        const result = await attempt(course);
        return result.kind === 'trouble' ? givenUp(course, result.error) : result;
    }
    catch (error) {
        if (writer.signal.aborted)
            return cancelled(course);
        return ended(course, error);
    }
}
async function attempt(course) {
    const { step, signal } = course;
    try {
        if (await step.isSo())
            return { kind: course.isSent ? 'done' : 'already' };
    }
    catch (error) {
        if (isPassing(step, error))
            return { kind: 'trouble', error };
        throw error;
    }
    signal.throwIfAborted();
    const wasSent = course.isSent;
    course.isSent = true;
    try {
        await step.send();
    }
    catch (error) {
        if (isUnsent(error))
            course.isSent = wasSent;
        return afterRefusal(course, error);
    }
    if (await shows(course, PAUSES))
        return { kind: 'done' };
    return { kind: 'waiting', message: 'AWS took it and does not show it yet', hint: AGAIN };
}
async function afterRefusal(course, error) {
    const { step } = course;
    if (isUnsent(error))
        throw error;
    const { name, isAmbiguous } = (0,errors/* awsError */.es)(error);
    if (isAmbiguous || isPassing(step, error))
        return { kind: 'trouble', error };
    // A resend of the SDK's may have met what its first request had done.
    const pauses = step.already?.includes(name) ? PAUSES.slice(0, PAUSES_FOR_ALREADY) : [];
    if (await shows(course, pauses))
        return { kind: 'done' };
    return { kind: 'failed', ...changeRefusal(error, step.action) };
}
/** Whether AWS shows it: at once, or after one of the pauses. What it can't be asked, it does not show. */
async function shows({ step, signal }, pauses) {
    for (const pause of [0, ...pauses]) {
        if (pause > 0)
            await (0,promises_.setTimeout)(pause, undefined, { signal });
        try {
            if (await step.isSo())
                return true;
        }
        catch (error) {
            step.log?.(`Looking what became of ${(0,lib_text/* code */.aY)(step.action)}: ${(0,errors/* awsFailure */.MT)(error, '').message}`);
        }
    }
    return false;
}
function isPassing(step, error) {
    // Reads wrap what AWS said in a Failure.
    const { name } = (0,errors/* awsError */.es)(error instanceof failure/* Failure */.H ? (error.cause ?? error) : error);
    return PASSING.includes(name) || (step.passing ?? []).includes(name);
}
/** Whether an error says that nothing has left this machine. */
function isUnsent(error) {
    if (error instanceof failure/* Failure */.H)
        return true;
    const { name, attempts } = (0,errors/* awsError */.es)(error);
    return name === 'AbortError' && attempts <= 1;
}
function givenUp(course, error) {
    const { name, isAmbiguous } = (0,errors/* awsError */.es)(error);
    const isOpen = course.isSent && (isAmbiguous || name === 'FinalizingOrganizationException');
    return { kind: isOpen ? 'waiting' : 'failed', ...changeRefusal(error, course.step.action) };
}
function ended({ isSent, step }, error) {
    return { kind: isSent ? 'waiting' : 'failed', ...changeRefusal(error, step.action) };
}
function cancelled({ isSent }) {
    if (!isSent)
        return { kind: 'not-tried' };
    return {
        kind: 'waiting',
        message: 'the run was cancelled after this was sent, before AWS showed it',
        hint: AGAIN,
    };
}


/***/ }),

/***/ 370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ pLimit)
});

// UNUSED EXPORTS: limitFunction

;// CONCATENATED MODULE: ./node_modules/yocto-queue/index.js
/*
How it works:
`this.#head` is an instance of `Node` which keeps track of its current value and nests another instance of `Node` that keeps the value that comes after it. When a value is provided to `.enqueue()`, the code needs to iterate through `this.#head`, going deeper and deeper to find the last value. However, iterating through every single item is slow. This problem is solved by saving a reference to the last value as `this.#tail` so that it can reference it to add a new value.
*/

class Node {
	value;
	next;

	constructor(value) {
		this.value = value;
	}
}

class Queue {
	#head;
	#tail;
	#size;

	constructor() {
		this.clear();
	}

	enqueue(value) {
		const node = new Node(value);

		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}

		this.#size++;
	}

	dequeue() {
		const current = this.#head;
		if (!current) {
			return;
		}

		this.#head = this.#head.next;
		this.#size--;

		// Clean up tail reference when queue becomes empty
		if (!this.#head) {
			this.#tail = undefined;
		}

		return current.value;
	}

	peek() {
		if (!this.#head) {
			return;
		}

		return this.#head.value;

		// TODO: Node.js 18.
		// return this.#head?.value;
	}

	clear() {
		this.#head = undefined;
		this.#tail = undefined;
		this.#size = 0;
	}

	get size() {
		return this.#size;
	}

	* [Symbol.iterator]() {
		let current = this.#head;

		while (current) {
			yield current.value;
			current = current.next;
		}
	}

	* drain() {
		while (this.#head) {
			yield this.dequeue();
		}
	}
}

;// CONCATENATED MODULE: ./node_modules/p-limit/index.js


function pLimit(concurrency) {
	let rejectOnClear = false;

	if (typeof concurrency === 'object') {
		({concurrency, rejectOnClear = false} = concurrency);
	}

	validateConcurrency(concurrency);

	if (typeof rejectOnClear !== 'boolean') {
		throw new TypeError('Expected `rejectOnClear` to be a boolean');
	}

	const queue = new Queue();
	let activeCount = 0;

	const resumeNext = () => {
		// Process the next queued function if we're under the concurrency limit
		if (activeCount < concurrency && queue.size > 0) {
			activeCount++;
			queue.dequeue().run();
		}
	};

	const next = () => {
		activeCount--;
		resumeNext();
	};

	const run = async (function_, resolve, arguments_) => {
		// Execute the function and capture the result promise
		const result = (async () => function_(...arguments_))();

		// Resolve immediately with the promise (don't wait for completion)
		resolve(result);

		// Wait for the function to complete (success or failure)
		// We catch errors here to prevent unhandled rejections,
		// but the original promise rejection is preserved for the caller
		try {
			await result;
		} catch {}

		// Decrement active count and process next queued function
		next();
	};

	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = {reject};

		// Queue the internal resolve function instead of the run function
		// to preserve the asynchronous execution context.
		new Promise(internalResolve => { // eslint-disable-line promise/param-names
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(undefined, function_, resolve, arguments_)); // eslint-disable-line promise/prefer-await-to-then

		// Start processing immediately if we haven't reached the concurrency limit
		if (activeCount < concurrency) {
			resumeNext();
		}
	};

	const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
		enqueue(function_, resolve, reject, arguments_);
	});

	Object.defineProperties(generator, {
		activeCount: {
			get: () => activeCount,
		},
		pendingCount: {
			get: () => queue.size,
		},
		clearQueue: {
			value() {
				if (!rejectOnClear) {
					queue.clear();
					return;
				}

				const abortError = AbortSignal.abort().reason;

				while (queue.size > 0) {
					queue.dequeue().reject(abortError);
				}
			},
		},
		concurrency: {
			get: () => concurrency,

			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;

				queueMicrotask(() => {
					// eslint-disable-next-line no-unmodified-loop-condition
					while (activeCount < concurrency && queue.size > 0) {
						resumeNext();
					}
				});
			},
		},
		map: {
			async value(iterable, function_) {
				const promises = [];

				try {
					Array.from(iterable, (value, index) => {
						const promise = generator(function_, value, index);
						promises.push(promise);
						return promise;
					});
				} catch (error) {
					// The iterable threw, so `Promise.all` never observes the already scheduled promises. Observe them here to avoid unhandled rejections.
					for (const promise of promises) {
						promise.catch(() => {}); // eslint-disable-line promise/prefer-await-to-then
					}

					throw error;
				}

				return Promise.all(promises);
			},
		},
	});

	return generator;
}

function limitFunction(function_, options) {
	const limit = pLimit(options);

	const limitedFunction = (...arguments_) => limit(() => function_(...arguments_));
	Object.defineProperty(limitedFunction, 'clearQueue', {
		value: limit.clearQueue,
	});

	return limitedFunction;
}

function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
		throw new TypeError('Expected `concurrency` to be a number from 1 and up');
	}
}


/***/ })

};
