#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 3916:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path/posix");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 481:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 7066:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tty");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 3238:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 7008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  p: () => (/* binding */ nearest)
});

;// CONCATENATED MODULE: ./node_modules/leven/index.js
const array = [];
const characterCodeCache = [];

function leven(first, second, options) {
	if (first === second) {
		return 0;
	}

	const maxDistance = options?.maxDistance;
	const swap = first;

	// Swapping the strings if `a` is longer than `b` so we know which one is the
	// shortest & which one is the longest
	if (first.length > second.length) {
		first = second;
		second = swap;
	}

	let firstLength = first.length;
	let secondLength = second.length;

	// Performing suffix trimming:
	// We can linearly drop suffix common to both strings since they
	// don't increase distance at all
	// Note: `~-` is the bitwise way to perform a `- 1` operation
	while (firstLength > 0 && (first.charCodeAt(~-firstLength) === second.charCodeAt(~-secondLength))) {
		firstLength--;
		secondLength--;
	}

	// Performing prefix trimming
	// We can linearly drop prefix common to both strings since they
	// don't increase distance at all
	let start = 0;

	while (start < firstLength && (first.charCodeAt(start) === second.charCodeAt(start))) {
		start++;
	}

	firstLength -= start;
	secondLength -= start;

	// Early termination after trimming: if difference in length exceeds max distance
	if (maxDistance !== undefined && secondLength - firstLength > maxDistance) {
		return maxDistance;
	}

	if (firstLength === 0) {
		return maxDistance !== undefined && secondLength > maxDistance
			? maxDistance
			: secondLength;
	}

	let bCharacterCode;
	let result;
	let temporary;
	let temporary2;
	let index = 0;
	let index2 = 0;

	while (index < firstLength) {
		characterCodeCache[index] = first.charCodeAt(start + index);
		array[index] = ++index;
	}

	while (index2 < secondLength) {
		bCharacterCode = second.charCodeAt(start + index2);
		temporary = index2++;
		result = index2;

		for (index = 0; index < firstLength; index++) {
			temporary2 = bCharacterCode === characterCodeCache[index] ? temporary : temporary + 1;
			temporary = array[index];
			// eslint-disable-next-line no-multi-assign
			result = array[index] = temporary > result
				? (temporary2 > result ? result + 1 : temporary2)
				: (temporary2 > temporary ? temporary + 1 : temporary2);
		}

		// Early termination: if all values in current row exceed maxDistance
		if (maxDistance !== undefined) {
			let rowMinimum = result;
			for (index = 0; index < firstLength; index++) {
				if (array[index] < rowMinimum) {
					rowMinimum = array[index];
				}
			}

			if (rowMinimum > maxDistance) {
				return maxDistance;
			}
		}
	}

	// Bound arrays to avoid retaining large previous sizes
	array.length = firstLength;
	characterCodeCache.length = firstLength;

	return maxDistance !== undefined && result > maxDistance ? maxDistance : result;
}

function closestMatch(target, candidates, options) {
	if (!Array.isArray(candidates) || candidates.length === 0) {
		return undefined;
	}

	const userMax = options?.maxDistance;
	const targetLength = target.length;

	// Exact match fast-path
	for (const candidate of candidates) {
		if (candidate === target) {
			return candidate;
		}
	}

	if (userMax === 0) {
		return undefined;
	}

	let best;
	let bestDist = Number.POSITIVE_INFINITY;
	const seen = new Set();

	for (const candidate of candidates) {
		if (seen.has(candidate)) {
			continue;
		}

		seen.add(candidate);

		const lengthDiff = Math.abs(candidate.length - targetLength);
		if (lengthDiff >= bestDist) {
			continue;
		}

		if (userMax !== undefined && lengthDiff > userMax) {
			continue;
		}

		const cap = Number.isFinite(bestDist)
			? (userMax === undefined ? bestDist : Math.min(bestDist, userMax))
			: userMax;

		const distance = cap === undefined
			? leven(target, candidate)
			: leven(target, candidate, {maxDistance: cap});

		// Skip candidates that exceed the user's maximum distance
		if (userMax !== undefined && distance > userMax) {
			continue;
		}

		// If we got a capped result that equals the cap, we need the actual distance
		// for accurate comparison, but only if the cap was due to userMax
		let actualD = distance;
		if (cap !== undefined && distance === cap && cap === userMax) {
			actualD = leven(target, candidate);
		}

		if (actualD < bestDist) {
			bestDist = actualD;
			best = candidate;
			if (bestDist === 0) {
				break;
			}
		}
	}

	if (userMax !== undefined && bestDist > userMax) {
		return undefined;
	}

	return best;
}

;// CONCATENATED MODULE: ./lib/accounts/nearest.js

/**
 * The known name that a mistyped one was most likely meant to be: at most a third of its letters
 * differ, or they are only in another order; capitals aside. `undefined` when none is near.
 */
function nearest(name, known) {
    const wanted = name.toLowerCase();
    let best;
    for (const candidate of known) {
        const most = Math.max(1, Math.floor(candidate.length / 3));
        // As many letters as the lengths differ by differ at least; what is told at once takes no time.
        if (Math.abs(wanted.length - candidate.length) > most)
            continue;
        const distance = distanceOf(wanted, candidate.toLowerCase());
        if (distance <= most) {
            if (!best || distance < best.distance)
                best = { name: candidate, distance };
        }
    }
    return best?.name;
}
/** How many letters differ; letters that changed places are one slip. */
function distanceOf(one, other) {
    const isSwapped = one.length === other.length && sorted(one) === sorted(other);
    return Math.min(leven(one, other), isSwapped ? 1 : Number.POSITIVE_INFINITY);
}
function sorted(letters) {
    return [...letters].sort().join('');
}


/***/ }),

/***/ 9069:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1957);
/* harmony import */ var _terminal_arguments_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2340);
/* harmony import */ var _terminal_screen_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2594);
/* harmony import */ var _terminal_system_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6344);
/* harmony import */ var _terminal_wording_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(5144);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(8804);






/** What each command does; loaded only when it is asked for. */
const RUN = {
    plan: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(291), __nccwpck_require__.e(861), __nccwpck_require__.e(173), __nccwpck_require__.e(61), __nccwpck_require__.e(344), __nccwpck_require__.e(105)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6105))).plan,
    provision: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(291), __nccwpck_require__.e(861), __nccwpck_require__.e(173), __nccwpck_require__.e(61), __nccwpck_require__.e(344), __nccwpck_require__.e(105), __nccwpck_require__.e(726)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6726))).provision,
    validate: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(291), __nccwpck_require__.e(861), __nccwpck_require__.e(173), __nccwpck_require__.e(61), __nccwpck_require__.e(344), __nccwpck_require__.e(105), __nccwpck_require__.e(864)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7864))).validate,
    init: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(291), __nccwpck_require__.e(861), __nccwpck_require__.e(173), __nccwpck_require__.e(61), __nccwpck_require__.e(344), __nccwpck_require__.e(105), __nccwpck_require__.e(653), __nccwpck_require__.e(694)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3694))).init,
    import: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(291), __nccwpck_require__.e(861), __nccwpck_require__.e(173), __nccwpck_require__.e(61), __nccwpck_require__.e(344), __nccwpck_require__.e(105), __nccwpck_require__.e(653), __nccwpck_require__.e(103)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9484))).importAccounts,
    drift: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(291), __nccwpck_require__.e(861), __nccwpck_require__.e(173), __nccwpck_require__.e(61), __nccwpck_require__.e(344), __nccwpck_require__.e(105), __nccwpck_require__.e(289)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6289))).drift,
    status: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(291), __nccwpck_require__.e(861), __nccwpck_require__.e(173), __nccwpck_require__.e(61), __nccwpck_require__.e(344), __nccwpck_require__.e(105), __nccwpck_require__.e(84)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4084))).status,
};
// The SDK announces when its next versions will need a newer Node; this one is bundled, and runs on those that it names.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
(0,_terminal_screen_js__WEBPACK_IMPORTED_MODULE_2__/* .guard */ .ah)();
process.exitCode = await main(process.argv.slice(2));
async function main(given) {
    try {
        const args = (0,_terminal_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .parseArguments */ .We)(given);
        if (args.flags.has('version')) {
            process.stdout.write(`${(0,_terminal_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .version */ .rE)()}\n`);
            return 0;
        }
        if (args.command === undefined || args.flags.has('help')) {
            process.stdout.write(`${(0,_terminal_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .help */ .yj)(args.command)}\n`);
            return 0;
        }
        const cancelled = new AbortController();
        for (const signal of ['SIGINT', 'SIGTERM']) {
            process.on(signal, () => {
                // Whoever insists is believed.
                if (cancelled.signal.aborted)
                    process.exit(130);
                (0,_terminal_screen_js__WEBPACK_IMPORTED_MODULE_2__/* .print */ .yy)(process.stderr, 'Cancelled: nothing more is sent to AWS. Press Ctrl-C again to stop immediately.');
                cancelled.abort(new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('cancelled'));
            });
        }
        const { openContext } = await Promise.all(/* import() */[__nccwpck_require__.e(173), __nccwpck_require__.e(344), __nccwpck_require__.e(382)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3382));
        const run = await RUN[args.command]();
        return await run(openContext(args, process.env, cancelled.signal));
    }
    catch (thrown) {
        const error = (0,_terminal_system_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .systemFailure */ .o)(thrown) ?? thrown;
        if (!(error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H)) {
            (0,_terminal_screen_js__WEBPACK_IMPORTED_MODULE_2__/* .printUnexpected */ .l1)(error);
        }
        else {
            const hint = error.hint === undefined ? '' : `\n  ${error.hint}`;
            (0,_terminal_screen_js__WEBPACK_IMPORTED_MODULE_2__/* .print */ .yy)(process.stderr, `error: ${error.message}${hint}`);
            if (given.includes('--json')) {
                const { message, hint: remedy = null } = error;
                process.stdout.write(`${(0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .toJson */ .aB)((0,_terminal_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .sentencesForTerminal */ .G)({ error: { message, hint: remedy } }), 2)}\n`);
            }
        }
        return 1;
    }
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 1957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ Failure)
/* harmony export */ });
/**
 * Why a run can't go on, for people: what happened, and what to do. In both texts, what is not ours
 * is in `code` (see text.ts). The cause is kept for the debug log.
 */
class Failure extends Error {
    hint;
    /** Lines to copy, as they are; no sentence. */
    snippet;
    constructor(message, hint, cause, snippet) {
        super(message, { cause });
        this.name = 'Failure';
        this.hint = hint;
        this.snippet = snippet;
    }
}


/***/ }),

/***/ 2340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   We: () => (/* binding */ parseArguments),
/* harmony export */   rE: () => (/* binding */ version),
/* harmony export */   vz: () => (/* binding */ sourceOf),
/* harmony export */   yj: () => (/* binding */ help)
/* harmony export */ });
/* unused harmony export COMMANDS */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7975);
/* harmony import */ var _accounts_nearest_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(7008);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1957);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8804);






/** What can be asked for at a terminal. */
const COMMANDS = [
    'plan',
    'provision',
    'validate',
    'init',
    'import',
    'drift',
    'status',
];
/** Of the commands that ask AWS. */
const ASKING = [
    {
        name: 'profile',
        value: 'name',
        help: 'the AWS profile to take credentials and region from (AWS_PROFILE)',
    },
    {
        name: 'allowed-account-ids',
        value: 'ids',
        help: 'the AWS accounts that the credentials may belong to',
    },
];
const COMMON = [
    { name: 'accounts-dir', value: 'folder', help: 'the folder of the account files (accounts)' },
    { name: 'json', help: 'print JSON; messages go to standard error' },
    { name: 'help', short: 'h', help: 'show this' },
];
const PLANNING = [
    {
        name: 'create-organization',
        help: 'create the organization, with all features, where there is none',
    },
    {
        name: 'create-organizational-units',
        help: 'create organizational units that files name and AWS does not have',
    },
    { name: 'max-creates', value: 'n', help: 'how many accounts may be created at once (5)' },
    { name: 'account-quota', value: 'n', help: 'the quota of accounts, where AWS does not show it' },
    { name: 'email-domains', value: 'domains', help: 'domains that new root emails may have' },
];
const MAX_CHANGES = {
    name: 'max-changes',
    value: 'n|n%',
    help: 'how many accounts may be changed at once (20, or 25% where that is more)',
};
const CHANGED = {
    name: 'changed',
    help: 'only files that differ from the last commit, and accounts without an id',
};
const YES = { name: 'yes', short: 'y', help: 'do not ask for confirmation' };
const USAGES = {
    plan: {
        usage: 'plan [options]',
        about: 'Compares the account files with AWS, and says what provisioning would do. Exits with 0 when there is nothing to do, 2 when there is, 1 when there are problems.',
        options: [CHANGED, ...PLANNING, MAX_CHANGES],
    },
    provision: {
        usage: 'provision [options]',
        about: 'Shows the plan, asks, carries it out, and writes the ids of new accounts into their files. Exits with 0 when nothing is left to do, otherwise with 1.',
        options: [
            CHANGED,
            ...PLANNING,
            MAX_CHANGES,
            { name: 'creation-timeout', value: 'minutes', help: 'how long to wait for an account (15)' },
            {
                name: 'readiness-timeout',
                value: 'minutes',
                help: 'how long to wait until an account can be worked in (10)',
            },
            YES,
        ],
    },
    validate: {
        usage: 'validate [options]',
        about: 'Checks the account files, and needs no credentials. Exits with 0 when they are valid, otherwise with 1.',
        options: [],
    },
    init: {
        usage: 'init [name …] [options]',
        about: 'Writes the files of new accounts: those named, or all on the list in the management account’s file. In an empty folder, it starts with that file. Existing files are never changed.',
        options: [
            { name: 'title', value: 'text', help: 'the title' },
            {
                name: 'region',
                value: 'region',
                help: 'the region; that of the management account’s file',
            },
            { name: 'email', value: 'address', help: 'the root email, for one account' },
            {
                name: 'root-email-pattern',
                value: 'pattern',
                help: 'root emails, such as aws+{name}@example.com',
            },
            YES,
        ],
    },
    import: {
        usage: 'import <id[=name] … | all> [options]',
        about: 'Writes the files of accounts of the organization that have none, and adds them to the list if there is one. AWS is only read.',
        options: [
            {
                name: 'include',
                value: 'fields',
                help: 'also account_name, organizational_unit, tags, alternate_contacts, or all',
            },
        ],
    },
    drift: {
        usage: 'drift [options]',
        about: 'Compares everything with AWS: what differs, accounts without a file, invitations. Exits with 0 when nothing does, 2 when something does, 1 when there are problems.',
        options: PLANNING,
    },
    status: {
        usage: 'status [options]',
        about: 'Shows up to which commit of the repository on GitHub everything is provisioned, and what is left. Takes GITHUB_TOKEN, or the token of gh; AWS is not asked. Exits with 0 when nothing is left, otherwise with 2.',
        options: [
            { name: 'branch', value: 'name', help: 'the branch; the default branch' },
            { name: 'check-name', value: 'name', help: 'the name of the check (AWS accounts)' },
            { name: 'trusted-app', value: 'slug', help: 'the App whose word alone counts' },
        ],
    },
};
/**
 * Takes a command line apart.
 * @param given without the program's own name
 * @throws Failure for what is not known
 */
function parseArguments(given) {
    const [first, ...rest] = given;
    if (first === undefined || first === 'help' || first === '--help' || first === '-h') {
        const about = COMMANDS.find((one) => one === rest[0]);
        return { command: about, operands: [], flags: new Set(['help']), values: new Map() };
    }
    if (first === '--version' || first === '-v' || first === 'version') {
        return { command: undefined, operands: [], flags: new Set(['version']), values: new Map() };
    }
    const command = COMMANDS.find((one) => one === first);
    if (!command) {
        const meant = (0,_accounts_nearest_js__WEBPACK_IMPORTED_MODULE_5__/* .nearest */ .p)(first, COMMANDS);
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H(`unknown command ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(first)}`, meant
            ? `Did you mean ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(meant)}?`
            : `The commands are ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)(COMMANDS.map((one) => (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(one)))}.`);
    }
    const options = optionsOf(command);
    const { positionals, values, tokens } = parsed(command, options, rest);
    refuseDoubtful(tokens);
    const flags = new Set();
    const texts = new Map();
    for (const [name, value] of Object.entries(values)) {
        if (value === true)
            flags.add(name);
        else if (typeof value === 'string')
            texts.set(name, value);
    }
    if (positionals.length > 0 && command !== 'init' && command !== 'import') {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H(`${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(command)} takes only options, not ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(positionals[0])}`, `It takes all account files. ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(`org-accounts ${command} --help`)} lists the options.`);
    }
    return { command, operands: positionals, flags, values: texts };
}
function optionsOf(command) {
    const asking = command === 'validate' || command === 'status' ? [] : ASKING;
    return [...USAGES[command].options, ...asking, ...COMMON];
}
function parsed(command, options, args) {
    const known = Object.fromEntries(options.map(({ name, value, short }) => [
        name,
        {
            type: value === undefined ? 'boolean' : 'string',
            ...(short !== undefined && { short }),
        },
    ]));
    try {
        return (0,node_util__WEBPACK_IMPORTED_MODULE_2__.parseArgs)({
            args: [...args],
            options: known,
            allowPositionals: true,
            strict: true,
            tokens: true,
        });
    }
    catch (error) {
        const said = (error instanceof Error ? error.message : String(error)).split('. ')[0] ?? '';
        const wrong = /'?--([\w-]+)/.exec(said)?.[1] ?? '';
        const takesValue = options.some(({ name, value }) => name === wrong && value !== undefined);
        // As of `--max-creates -1`, which may mean a value or another option.
        if (takesValue) {
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H(`the option ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(`--${wrong}`)} has no value`, `Write ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(`--${wrong}=VALUE`)}.`);
        }
        const meant = (0,_accounts_nearest_js__WEBPACK_IMPORTED_MODULE_5__/* .nearest */ .p)(wrong, options.map(({ name }) => name));
        const isKnown = options.some(({ name }) => name === wrong);
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H(said.replaceAll("'", '`'), meant !== undefined && !isKnown
            ? `Did you mean ${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(`--${meant}`)}?`
            : `${(0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(`org-accounts ${command} --help`)} lists the options.`);
    }
}
/** An empty value is mostly that of a variable that is not set, and would take a guard away. */
function refuseDoubtful(tokens) {
    const seen = new Set();
    for (const token of tokens) {
        if (token.kind !== 'option')
            continue;
        const option = (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(`--${token.name}`);
        if (token.value?.trim() === '') {
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H(`the option ${option} is empty`, 'Give it a value, or leave it out.');
        }
        if (token.value !== undefined && seen.has(token.name)) {
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H(`the option ${option} is given twice`, 'Keep one of the two.');
        }
        seen.add(token.name);
    }
}
/** Settings from a command line, for the same checks as a workflow's inputs. */
function sourceOf({ flags, values }) {
    return {
        get: (name) => (flags.has(name) ? 'true' : (values.get(name) ?? '')),
        label: (name) => `the option \`--${name}\``,
    };
}
/** What `--version` prints. */
function version() {
    // From dist/cli/ to the package.
    const program = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(process.argv[1] ?? '.'));
    const text = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(program, '..', '..', 'package.json'), 'utf8');
    return JSON.parse(text).version;
}
/** What `--help` prints. */
function help(command) {
    if (!command) {
        const lines = COMMANDS.map((one) => {
            const [about = ''] = USAGES[one].about.split(/[.:]/);
            return `  ${one.padEnd(10)} ${about}`;
        });
        return [
            'AWS accounts as files, from a terminal. Uses the AWS credentials of the environment, a profile, or single sign-on.',
            '',
            'Usage: org-accounts <command> [options]',
            '       org-accounts --version',
            '',
            ...lines,
            '',
            'org-accounts <command> --help tells more.',
        ].join('\n');
    }
    const { usage, about } = USAGES[command];
    const rows = optionsOf(command).map(({ name, value, short, help: text }) => {
        const flag = `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` <${value}>`}`;
        return `  ${flag.padEnd(34)} ${text}`;
    });
    return [`Usage: org-accounts ${usage}`, '', about, '', 'Options:', ...rows].join('\n');
}


/***/ }),

/***/ 2594:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J2: () => (/* binding */ openScreen),
/* harmony export */   ah: () => (/* binding */ guard),
/* harmony export */   l1: () => (/* binding */ printUnexpected),
/* harmony export */   yy: () => (/* binding */ print)
/* harmony export */ });
/* harmony import */ var node_console__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7540);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7075);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1957);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8804);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(5144);





function openScreen({ isJson, isYes }) {
    const isInteractive = !isYes && !isJson && process.stdin.isTTY && process.stderr.isTTY;
    // Questions are no result: they stay out of what is piped on.
    const output = process.stderr;
    return {
        isInteractive,
        print: (line) => {
            if (!isJson)
                print(process.stdout, line);
        },
        log: (line) => {
            print(process.stderr, line);
        },
        json: (value) => {
            if (isJson)
                process.stdout.write(`${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .toJson */ .aB)((0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .sentencesForTerminal */ .G)(value), 2)}\n`);
        },
        confirm: async (question) => {
            const { confirm, isCancel } = await __nccwpck_require__.e(/* import() */ 170).then(__nccwpck_require__.bind(__nccwpck_require__, 6170));
            const message = (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .logText */ .kc)(question);
            const answer = await confirm({ message, initialValue: false, output });
            return !isCancel(answer) && answer;
        },
        ask: async (question, preset, wrong) => {
            const { isCancel, text } = await __nccwpck_require__.e(/* import() */ 170).then(__nccwpck_require__.bind(__nccwpck_require__, 6170));
            const answer = await text({
                message: (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .logText */ .kc)(question),
                initialValue: preset === '' ? '' : (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(preset),
                validate: (value) => {
                    const said = wrong((value ?? '').trim());
                    return said === undefined ? undefined : (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .logText */ .kc)((0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .forTerminal */ .Q)(said));
                },
                output,
            });
            if (isCancel(answer))
                throw new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H('it was cancelled', 'Nothing more is written.');
            return answer.trim();
        },
    };
}
/** As the environment wants it (no-color.org, force-color.org), or as the terminal can. */
function hasColours(stream) {
    const { NO_COLOR, FORCE_COLOR } = process.env;
    if (NO_COLOR !== undefined && NO_COLOR !== '')
        return false;
    if (FORCE_COLOR !== undefined && FORCE_COLOR !== '')
        return FORCE_COLOR !== '0';
    return stream.isTTY && stream.hasColors();
}
/** How each style begins and ends (ECMA-48, "SGR"); Node's own `styleText` came in a release of Node 20. */
const STYLES = {
    bold: [1, 22],
    dim: [2, 22],
    red: [31, 39],
    green: [32, 39],
    yellow: [33, 39],
    cyan: [36, 39],
};
/** Colours for the signs and words that our lines begin with. */
const LEADS = [
    [/^( *)(\+|✓)(?= )/, 'green'],
    [/^( *)(~)(?= )/, 'yellow'],
    [/^( *)(!|✗|error:)(?= )/, 'red'],
    [/^( *)(warning:)(?= )/, 'yellow'],
    [/^( *)(=|\.|note:)(?= )/, 'dim'],
    [/^()((?:Plan|Outcome|Drift): .*)$/, 'bold'],
];
/** An error that none of our code expected. */
function printUnexpected(error) {
    const said = error instanceof Error ? error.message : String(error);
    print(process.stderr, `error: Internal error, please report: ${said}`);
}
/** Whoever reads may stop (`| head`), and a disk be full: what was begun is brought to its end all the same. */
function keepOn(error) {
    if (error.code !== 'EPIPE')
        process.once('exit', () => {
            process.exitCode = 1;
        });
}
/** Has what packages print, Node's warnings, and what it says of an error that nobody caught, pass `print` too. */
function guard() {
    const through = new node_stream__WEBPACK_IMPORTED_MODULE_1__.Writable({
        decodeStrings: false,
        write(text, _, done) {
            print(process.stderr, String(text).replace(/\n$/, ''));
            done();
        },
    });
    globalThis.console = new node_console__WEBPACK_IMPORTED_MODULE_0__.Console({ stdout: through, stderr: through });
    for (const stream of [process.stdout, process.stderr])
        stream.on('error', keepOn);
    process.removeAllListeners('warning');
    process.on('warning', ({ name, message }) => {
        print(process.stderr, `${name}: ${message}`);
    });
    process.on('uncaughtException', (error) => {
        // The SDK leaves a second promise for a profile that builds on another; the one that is awaited tells.
        if (error instanceof Error && error.name === 'CredentialsProviderError')
            return;
        printUnexpected(error);
        process.exit(1);
    });
}
/** Prints lines; nothing in them but what is added here is an order to the terminal. */
function print(stream, text) {
    const isColoured = hasColours(stream);
    for (const line of (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .logText */ .kc)((0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .forTerminal */ .Q)(text)).split('\n'))
        stream.write(`${paint(line, isColoured)}\n`);
}
/** One of our lines in colour: foreign text, which is between backquotes, without them. */
function paint(line, isColoured) {
    if (!isColoured)
        return line;
    const text = (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .parts */ .rT)(line)
        .map((part) => (part.isCode ? style('cyan', part.text) : part.text))
        .join('');
    const lead = LEADS.find(([pattern]) => pattern.test(line));
    if (!lead)
        return text;
    return text.replace(lead[0], (_, space, word) => space + style(lead[1], word));
}
function style(name, text) {
    const [begin, end] = STYLES[name];
    return `\u001b[${begin}m${text}\u001b[${end}m`;
}


/***/ }),

/***/ 6344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ systemFailure)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1957);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8804);


/** What the operating system refused, such as to write a file: no bug of the program. `undefined` for other errors. */
function systemFailure(error) {
    if (!(error instanceof Error) || error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H)
        return undefined;
    const { syscall, code: name, path } = error;
    if (syscall === undefined || name === undefined)
        return undefined;
    if (syscall === 'uv_cwd') {
        return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('the current folder no longer exists', 'Change to another folder.', error);
    }
    const what = path === undefined ? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(syscall) : `${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(syscall)} of ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(path)}`;
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`the system refused ${what}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(error.message)}`, 'Check that the file or folder exists, that this user may use it, and that the disk is not full.', error);
}


/***/ }),

/***/ 5144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ sentencesForTerminal),
/* harmony export */   Q: () => (/* binding */ forTerminal)
/* harmony export */ });
/*
 * The sentences of plans and refusals are made for pull requests, where settings are inputs of a workflow. At a terminal
 * the same is said with the words of a terminal.
 */
/** Settings that are inputs in a workflow, and options here. */
const OPTIONS = [
    'account-quota',
    'accounts-dir',
    'allowed-account-ids',
    'create-organization',
    'create-organizational-units',
    'creation-timeout',
    'email-domains',
    'max-changes',
    'max-creates',
    'readiness-timeout',
    'root-email-pattern',
].join('|');
/** What is said of a workflow, and what is said here instead; in this order. */
const RULES = [
    [
        /give `email=…`, or set the input `root-email-pattern`/g,
        'give `--email` or `--root-email-pattern`',
    ],
    [/set the input `account-quota`/g, 'give `account-quota`'],
    [/the input (`account-quota`)/g, '$1'],
    [/Check `github-token`/g, 'Check `GITHUB_TOKEN`'],
    [/[Tt]he input (`[a-z-]+`)/g, '$1'],
    [new RegExp(`\`(${OPTIONS})(?:: true)?\``, 'g'), '`--$1`'],
    [/\b(S|s)et (`--)/g, (_, s, rest) => `${s === 'S' ? 'Give' : 'give'} ${rest}`],
    [/(`--max-creates`) in the workflow/g, '$1'],
    [/as set in the workflow/g, 'as set with `--account-quota`'],
    [
        /(?:In a workflow, [^;]*|Name a role in `role-to-assume`[^;]*); at a terminal, (.)/g,
        (_, first = '') => first.toUpperCase(),
    ],
    [/: in a workflow, let `role-to-assume` name a role in it/g, ''],
    [/heck `role-to-assume`(?=: it must)/g, 'heck the credentials'],
    [/`role-to-assume`/g, 'the profile'],
    [/(Correct (?:`\w+`|the value)(?: in the file)?),? in a pull request/g, '$1 in the file'],
    [/\bpull request (#\d+)\b/g, '$1'],
    [/(\d+) after merge\b/g, '$1 afterwards'],
    [/in the file in the file/g, 'in the file'],
    [/ in a second pull request/g, ' afterwards'],
    [/change its file in a pull request[^:]*:/g, 'change its file:'],
    [/`\/accounts (init [^`]*?) email=…` in a comment/g, '`org-accounts $1`'],
    [/`\/accounts (import [^`]*)` in a comment/g, '`org-accounts $1`'],
    [
        /comment `\/accounts (import \d+)`; for all of them, run the workflow by hand with the command `import` and `accounts: all`/g,
        'run `org-accounts $1`; for all of them, `org-accounts import all`',
    ],
    [/by a manual run of `provision` with `scope: all`/g, 'with `org-accounts provision`'],
    [/to the role that the workflow assumes/g, 'to whom the credentials belong'],
    [/Do not merge this yet/g, 'Not ready to provision'],
    [
        /Then run this check again: nothing is left to do, and the file can be merged/g,
        'Then plan again: nothing is left to do',
    ],
];
/** A sentence for people, as it is said at a terminal. */
function forTerminal(sentence) {
    return RULES.reduce((text, [pattern, instead]) => typeof instead === 'string' ? text.replace(pattern, instead) : text.replace(pattern, instead), sentence);
}
/** The keys of sentences for people in what is printed for programs. */
const SENTENCES = new Set(['message', 'hint', 'why', 'left']);
/** The same in JSON: nothing but the sentences is touched. */
function sentencesForTerminal(value) {
    return JSON.parse(JSON.stringify(value), (key, one) => SENTENCES.has(key) && typeof one === 'string' ? forTerminal(one) : one);
}


/***/ }),

/***/ 8804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FN: () => (/* binding */ hasUnseen),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   Zb: () => (/* binding */ upperFirst),
/* harmony export */   aB: () => (/* binding */ toJson),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   kc: () => (/* binding */ logText),
/* harmony export */   oZ: () => (/* binding */ lowerFirst),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   pj: () => (/* binding */ plain),
/* harmony export */   qZ: () => (/* binding */ unquoted),
/* harmony export */   rT: () => (/* binding */ parts),
/* harmony export */   zG: () => (/* binding */ withoutUnseen),
/* harmony export */   zN: () => (/* binding */ some)
/* harmony export */ });
/* unused harmony exports quoted, commitText */
/*
 * Sentences for people are plain text in which everything that comes from a file, from AWS or from
 * GitHub is between backquotes, put there by `code`. A report can then show the sentence anywhere,
 * and nobody's text can act as markup, as a mention or as a log command. What leaves as something else than
 * a sentence passes `plain` (text), `commitText` (commits, titles) or `toJson` (outputs); whatever is printed
 * passes `logText` besides.
 */
/**
 * What is not seen, or changes how the text around it is seen: control, format and bidi characters, what
 * Unicode calls default-ignorable (variation selectors, tags, Hangul fillers), line separators, characters
 * without ink (U+2800 and its like), and every space but the plain one.
 */
const UNSEEN = /[\p{C}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\u{2800}\u{13441}\u{13442}\u{16fe4}\u{1d159}]|(?! )\p{Zs}/u;
const EVERY_UNSEEN = new RegExp(UNSEEN, 'gu');
/** Whether a text has a character that nobody sees, or that changes what is seen around it. */
function hasUnseen(text) {
    return UNSEEN.test(text);
}
/** A text without the characters that nobody sees. */
function withoutUnseen(text) {
    return text.replace(EVERY_UNSEEN, '');
}
/** A foreign value within a sentence: on one line, visible, not endlessly long; told from every other value. */
function code(value, longest = 200) {
    return quoted(plain(value, longest));
}
/**
 * A foreign value where nothing is markup, such as within a fenced block: as `code` shows it, without its quotes.
 * A backslash is doubled where it could be taken for one of an escape sequence.
 */
function plain(value, longest = 200) {
    const text = String(value);
    const isEscaped = hasUnseen(text) || /\\[\\ntu]/.test(text);
    let shown = '';
    // Whole characters and whole escape sequences: half a pair of surrogates is not text any more.
    for (const character of text) {
        const next = isEscaped ? escaped(character) : character;
        if (shown.length + next.length > longest)
            return `${shown}…`;
        shown += next;
    }
    return shown.trim() === '' ? `"${shown}"` : shown;
}
function escaped(character) {
    if (character === '\\')
        return '\\\\';
    return UNSEEN.test(character) ? escapeSequence(character) : character;
}
function escapeSequence(character) {
    if (character === '\n')
        return '\\n';
    if (character === '\t')
        return '\\t';
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
/**
 * A text between backquotes: more of them than are together anywhere within it, with blanks where it begins or
 * ends with one, as Markdown has it (CommonMark, "Code spans").
 */
function quoted(text) {
    const runs = new Set((text.match(/`+/g) ?? []).map((run) => run.length));
    let length = 1;
    while (runs.has(length))
        length += 1;
    const fence = '`'.repeat(length);
    const pad = /^ *`|` *$/.test(text) ? ' ' : '';
    return `${fence}${pad}${text}${pad}${fence}`;
}
/** The pieces of a sentence. */
function parts(sentence) {
    const found = [];
    let words = '';
    let at = 0;
    for (;;) {
        const start = sentence.indexOf('`', at);
        if (start < 0)
            break;
        const fence = /^`+/.exec(sentence.slice(start))?.[0] ?? '`';
        const from = start + fence.length;
        const end = closing(sentence, fence.length, from);
        if (end === undefined) {
            // Without its counterpart it is a backquote.
            words += sentence.slice(at, from);
            at = from;
            continue;
        }
        found.push({ text: words + sentence.slice(at, start), isCode: false });
        found.push({ text: withoutPad(sentence.slice(from, end)), isCode: true });
        words = '';
        at = end + fence.length;
    }
    found.push({ text: words + sentence.slice(at), isCode: false });
    return found.filter(({ text }) => text !== '');
}
function closing(sentence, length, from) {
    const runs = /`+/g;
    runs.lastIndex = from;
    for (let run = runs.exec(sentence); run; run = runs.exec(sentence)) {
        if (run[0].length === length)
            return run.index;
    }
    return undefined;
}
function withoutPad(text) {
    return /^ .* $/.test(text) && /^ +`|` +$/.test(text) ? text.slice(1, -1) : text;
}
/** A sentence without the backquotes around what it quotes, for places that show text as it is. */
function unquoted(sentence) {
    return parts(sentence)
        .map(({ text }) => text)
        .join('');
}
/**
 * Text for a log or a terminal, of one line or several. GitHub's runner takes `::` at the start of a line, after
 * blanks, for a command, and `##[` anywhere in it (actions/runner, `ActionCommand.TryParseV2` and `TryParse`); it
 * ends lines at carriage returns too. A terminal obeys control characters. None of them is left, whoever forgot
 * what.
 */
function logText(text) {
    return text
        .split(/\r\n|[\r\n]/)
        .map((line) => line
        .replace(EVERY_UNSEEN, (character) => character === '\t' ? character : escapeSequence(character))
        .replace(/#(?=#\[)/g, '\\u{23}')
        .replace(/^([ \t]*):(?=:)/, '$1\\u{3a}'))
        .join('\n');
}
/**
 * JSON for outputs and terminals, which later steps print: what `logText` would change is written as `\uXXXX`, so
 * that it parses to the same value.
 * @param indent blanks a level; all on one line without it
 */
function toJson(value, indent) {
    const text = JSON.stringify(value, undefined, indent) ?? 'null';
    return text
        .replace(EVERY_UNSEEN, (character) => character === '\n' ? character : unicodeEscape(character))
        .replace(/#(?=#\[)/g, unicodeEscape);
}
function unicodeEscape(character) {
    return [...Array(character.length).keys()]
        .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`)
        .join('');
}
/**
 * A foreign name or path within a commit message or a title, where there are no code spans: what GitHub makes a
 * mention, a reference, a link or an instruction of is percent-encoded (GitHub Docs, "Autolinked references and
 * URLs", "Linking a pull request to an issue", "Skipping workflow runs"; Git, "git-interpret-trailers").
 */
function commitText(name) {
    return name
        .replace(/[^\p{L}\p{M}\p{N} ._+/=()'-]/gu, percentEncoded)
        .replace(EVERY_UNSEEN, percentEncoded)
        .replace(/^ | $| (?= )/g, percentEncoded)
        .replace(/\b(gh)-(?=\d)/gi, '$1%2D')
        .replace(/\b(www)\./gi, '$1%2E');
}
function percentEncoded(character) {
    return [...Buffer.from(character)]
        .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
        .join('');
}
/** `1 account`, `2 accounts`. */
function count(number, one, many = `${one}s`) {
    return `${number} ${number === 1 ? one : many}`;
}
/** `a`, `a and b`, `a, b and c`. */
function list(items, last = 'and') {
    if (items.length < 2)
        return items.join('');
    return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1) ?? ''}`;
}
/** The first so many of a list, and how many more there are. */
function some(items, most) {
    if (items.length <= most)
        return list(items);
    return `${items.slice(0, most).join(', ')} and ${items.length - most} more`;
}
/** A sentence that began in the middle of another, as one of its own. */
function upperFirst(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
/** A sentence as one that goes on in the middle of another. */
function lowerFirst(text) {
    return text.charAt(0).toLowerCase() + text.slice(1);
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(9069);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
