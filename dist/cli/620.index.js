export const id = 620;
export const ids = [620];
export const modules = {

/***/ 3620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  connect: () => (/* binding */ connect)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./node_modules/@actions/github/lib/utils.js + 2 modules
var utils = __webpack_require__(7176);
// EXTERNAL MODULE: ./node_modules/@octokit/rest/dist-src/index.js + 3 modules
var dist_src = __webpack_require__(1267);
// EXTERNAL MODULE: ./lib/backoff.js
var backoff = __webpack_require__(7119);
// EXTERNAL MODULE: ./lib/github/errors.js
var errors = __webpack_require__(9452);
// EXTERNAL MODULE: ./lib/failure.js
var failure = __webpack_require__(1957);
;// CONCATENATED MODULE: ./lib/github/limits.js



function openLimits() {
    const known = new Map();
    return {
        left: (resource) => {
            const left = known.get(resource);
            return left && left.resetAt > Date.now() ? left : undefined;
        },
        note: (headers = {}) => {
            const resource = headers['x-ratelimit-resource'];
            const remaining = Number(headers['x-ratelimit-remaining'] ?? Number.NaN);
            const resetAt = Number(headers['x-ratelimit-reset'] ?? Number.NaN) * 1000;
            if (resource === undefined || Number.isNaN(remaining) || Number.isNaN(resetAt))
                return;
            const before = known.get(String(resource));
            // Answers overtake one another: within an hour, the lowest is the newest.
            const isSameHour = before !== undefined && before.resetAt >= resetAt;
            known.set(String(resource), {
                remaining: isSameHour ? Math.min(before.remaining, remaining) : remaining,
                resetAt: isSameHour ? before.resetAt : resetAt,
            });
        },
    };
}
/**
 * Does something for which the hour's requests may not suffice. What GitHub refuses for that has had no effect: it is
 * done again after the reset, if that comes in time and nobody cancels.
 * @throws Failure that says when to run again, where it doesn't
 */
async function afterReset(limits, { longest, signal, log }, work) {
    try {
        return await work();
    }
    catch (error) {
        const resource = exhausted(error);
        if (!resource)
            throw error;
        const resetAt = limits.left(resource)?.resetAt;
        const wait = resetAt === undefined ? Number.POSITIVE_INFINITY : resetAt - Date.now() + 1000;
        if (wait > longest || signal.aborted)
            throw tooLate(resetAt, error);
        log(`The token has reached GitHub's rate limit. Waiting until ${clock(resetAt)}.`);
        try {
            await sleep(wait, undefined, { signal });
        }
        catch {
            throw tooLate(resetAt, error);
        }
        return await work();
    }
}
/** Which limit an error says is used up. */
function exhausted(error) {
    if (error instanceof GraphqlFailure) {
        return error.types.includes('RATE_LIMITED') ? 'graphql' : undefined;
    }
    const isRefused = error instanceof GitHubFailure && [403, 429].includes(error.status);
    return isRefused && /rate limit exceeded/i.test(error.said) ? 'core' : undefined;
}
function tooLate(resetAt, cause) {
    return new Failure(`the token has reached GitHub's rate limit, which resets at ${clock(resetAt)}`, 'Run again after that.', cause);
}
function clock(time) {
    return time === undefined ? 'the full hour' : `${new Date(time).toISOString().slice(11, 16)} UTC`;
}

;// CONCATENATED MODULE: ./lib/github/client.js






/**
 * Milliseconds within which GitHub has to answer one request, its body included. GitHub itself ends requests after ten
 * seconds ("Troubleshooting the REST API", "Timeouts").
 */
const LONGEST = 30_000;
/** The same once the run has come to its end: what is left to be written then must not keep it. */
const LONGEST_AT_THE_END = 10_000;
/**
 * Opens a client that knows the runner's proxy, GitHub Enterprise addresses and user agent. What fails in
 * passing is tried again; what fails for good is a Failure that names the missing permission.
 * @param repository `owner/name`
 * @param end fires when the run has come to its end: from then on nothing is sent a second time
 */
function connect(token, repository, end) {
    const [owner = '', repo = ''] = repository.split('/');
    const octokit = new (dist_src/* Octokit */.E.defaults(utils/* defaults */.NT))({ ...(0,utils/* getOctokitOptions */.EG)(token), log: SILENT });
    const limits = openLimits();
    octokit.hook.wrap('request', async (request, options) => {
        for (let attempt = 1;; attempt += 1) {
            const longest = end?.aborted ? LONGEST_AT_THE_END : LONGEST;
            const signal = AbortSignal.timeout(longest);
            try {
                // Hooks further in get this very object, whatever is passed on.
                options.request = { ...options.request, signal };
                const answer = await request(options);
                // octokit takes a body that was cut off for an empty one.
                signal.throwIfAborted();
                limits.note(answer.headers);
                return answer;
            }
            catch (cause) {
                limits.note(cause.response?.headers);
                const error = signal.aborted ? unanswered(longest, cause) : cause;
                const mayRepeat = attempt < MOST_ATTEMPTS && !end?.aborted;
                const wait = mayRepeat ? patience(error, options, attempt) : undefined;
                if (wait === undefined)
                    throw (0,errors/* githubFailure */.eQ)(error, options);
                // Cut short by the end: tried once more at once, and not again.
                await (0,promises_.setTimeout)(wait, undefined, end && { signal: end }).catch(() => undefined);
            }
        }
    });
    return { octokit, owner, repo, limits };
}
function unanswered(longest, cause) {
    const error = new Error(`no answer in ${longest / 1000} seconds`, { cause });
    return Object.assign(error, { status: 500, isOutOfTime: longest === LONGEST_AT_THE_END });
}
/** Octokit writes each request that fails to the console; what matters of it is told as a failure. */
const SILENT = { debug: () => { }, info: () => { }, warn: () => { }, error: () => { } };
const MOST_ATTEMPTS = 5;
/** The longest that a rate limit is waited for, in milliseconds; a job should not sit there for an hour. */
const LONGEST_WAIT = 5 * 60 * 1000;
/** Milliseconds after which to send a request again; `undefined` where that would be wrong or in vain. */
function patience(error, options, attempt) {
    const { status = 500, message = '', response } = error;
    const headers = response?.headers ?? {};
    if (status === 429 || status === 403) {
        // Refused before it took effect, whatever it was: "Rate limits for the REST API".
        const after = Number(headers['retry-after'] ?? Number.NaN) * 1000;
        const reset = Number(headers['x-ratelimit-reset'] ?? Number.NaN) * 1000 - Date.now();
        const isSpent = headers['x-ratelimit-remaining'] === '0';
        const isSecondary = /secondary rate limit/i.test(message);
        const wait = after || (isSpent ? reset + 1000 : isSecondary || status === 429 ? 60_000 : Number.NaN);
        return wait <= LONGEST_WAIT ? Math.max(1000, wait) : undefined;
    }
    const isLost = status >= 500 && isRepeatable(options);
    return isLost ? (0,backoff/* backoff */.J)(attempt) : undefined;
}
/** Whether sending twice does no more than sending once. A comment posted twice is there twice. */
function isRepeatable(options) {
    if (options.url.endsWith('/graphql'))
        return !String(options.query).trim().startsWith('mutation');
    return options.method !== 'POST';
}


/***/ })

};
