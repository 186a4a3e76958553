// The page of the shortener. Text from outside is only ever set as text, never as markup.

const make = document.querySelector("#make");
const statusBox = document.querySelector("#status");
const body = document.querySelector("#links tbody");
const rowTemplate = document.querySelector("#row");
const prefix = document.querySelector("#prefix");
const more = document.querySelector("#more");
const empty = document.querySelector("#empty");
const dialog = document.querySelector("#edit");
const editForm = document.querySelector("#edit-form");
const live = document.querySelector("#live");
const editUrl = document.querySelector("#edit-url");
const editStatus = document.querySelector("#edit-status");

let cursor = null;
let editing = null;
let listing = 0;
// The newest hits by the id of their link, while a list is on its way that may be older.
let newest = null;
let events = null;
let refused;

/** A failure with a sentence for people, as the API gives it. */
class Problem extends Error {

	constructor(status, detail) {
		super(detail);
		this.status = status;
	}

}

async function call(method, path, content, headers = {}) {
	let response;
	try {
		response = await fetch(path, {
			method,
			headers: content ? { "Content-Type": "application/json", ...headers } : headers,
			body: content ? JSON.stringify(content) : undefined
		});
	}
	catch {
		throw new Problem(0, "The server cannot be reached. Check your connection and try again.");
	}
	const json = response.headers.get("Content-Type")?.includes("json") ? await response.json() : null;
	if (!response.ok) {
		throw new Problem(response.status, json?.detail ?? "Something went wrong; try again.");
	}
	return { json, version: response.headers.get("ETag") };
}

function shortAddress(code) {
	return new URL(`/${encodeURIComponent(code)}`, location.href).href;
}

function say(box, text, bad, link) {
	box.replaceChildren(text);
	if (link) {
		const anchor = document.createElement("a");
		anchor.href = link;
		anchor.textContent = link;
		anchor.target = "_blank";
		anchor.rel = "noopener noreferrer";
		box.append(" ", anchor);
	}
	box.classList.toggle("bad", bad);
	box.hidden = false;
}

function ends(instant) {
	if (!instant) {
		return "never";
	}
	return new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" }).format(new Date(instant));
}

function row(link) {
	const element = rowTemplate.content.firstElementChild.cloneNode(true);
	element.dataset.id = link.id;
	const anchor = element.querySelector(".short");
	anchor.href = shortAddress(link.code);
	anchor.textContent = `/${link.code}`;
	const target = element.querySelector(".target");
	target.textContent = link.url;
	target.title = link.url;
	element.querySelector(".hits").textContent = Math.max(link.hits, newest?.get(link.id) ?? 0);
	element.querySelector(".ends").textContent = ends(link.expiresAt);
	for (const name of ["copy", "edit", "delete"]) {
		const button = element.querySelector(`.${name}`);
		button.setAttribute("aria-label", `${button.textContent} ${link.code}`);
	}
	element.querySelector(".copy").addEventListener("click", () => copy(link.code));
	element.querySelector(".edit").addEventListener("click", () => openEditor(link.code));
	element.querySelector(".delete").addEventListener("click", () => remove(link.code));
	return element;
}

async function list(next = null) {
	const current = ++listing;
	newest = new Map();
	const parameters = new URLSearchParams();
	if (prefix.value.trim()) {
		parameters.set("prefix", prefix.value.trim());
	}
	if (next) {
		parameters.set("cursor", next);
	}
	try {
		const { json } = await call("GET", `/api/links?${parameters}`);
		if (current !== listing) {
			return; // A later request is under way, and its answer counts.
		}
		const rows = json.links.map(row);
		if (next) {
			body.append(...rows);
		}
		else {
			body.replaceChildren(...rows);
		}
		cursor = json.cursor;
		more.hidden = !cursor;
		empty.hidden = body.children.length > 0;
		empty.textContent = prefix.value.trim() ? "No code begins like this." : "No links yet. Make the first one above.";
	}
	catch (problem) {
		say(statusBox, problem.message, true);
	}
	finally {
		if (current === listing) {
			newest = null;
		}
	}
}

function count({ id, hits }) {
	newest?.set(id, hits);
	const cell = body.querySelector(`tr[data-id="${CSS.escape(id)}"] .hits`);
	if (cell && hits > Number(cell.textContent)) {
		cell.textContent = hits;
		cell.classList.remove("moved");
		void cell.offsetWidth; // So that the next line begins the animation anew.
		cell.classList.add("moved");
	}
}

/**
 * Hits as they happen, while the page can be seen. What happened while there was no connection is in the list that each
 * new one begins with.
 */
function watch() {
	events?.close();
	live.hidden = true;
	if (document.hidden) {
		return;
	}
	events = new EventSource("/api/hits");
	events.addEventListener("open", () => {
		live.hidden = false;
		list();
	});
	events.addEventListener("message", ({ data }) => count(JSON.parse(data)));
	events.addEventListener("error", ({ target }) => {
		live.hidden = true;
		if (target === events && target.readyState === EventSource.CLOSED) {
			clearTimeout(refused);
			refused = setTimeout(watch, 10_000);
		}
	});
}

async function copy(code) {
	const address = shortAddress(code);
	try {
		await navigator.clipboard.writeText(address);
		say(statusBox, "Copied:", false, address);
	}
	catch {
		say(statusBox, "Your browser does not let the page copy. The address is", true, address);
	}
}

async function remove(code) {
	try {
		await call("DELETE", `/api/links/${encodeURIComponent(code)}`);
		say(statusBox, `The link ${code} is gone.`, false);
		await list();
		document.querySelector("#url").focus();
	}
	catch (problem) {
		say(statusBox, problem.message, true);
	}
}

async function openEditor(code) {
	try {
		const { json, version } = await call("GET", `/api/links/${encodeURIComponent(code)}`);
		editing = { code, version };
		document.querySelector("#edit-code").textContent = `/${code}`;
		editUrl.value = json.url;
		editStatus.hidden = true;
		dialog.showModal();
		editUrl.select();
	}
	catch (problem) {
		say(statusBox, problem.message, true);
		await list();
	}
}

editForm.addEventListener("submit", async (event) => {
	event.preventDefault();
	try {
		await call("PUT", `/api/links/${encodeURIComponent(editing.code)}`, { url: editUrl.value },
			{ "If-Match": editing.version });
		dialog.close();
		say(statusBox, "Changed:", false, shortAddress(editing.code));
		await list();
	}
	catch (problem) {
		say(editStatus, problem.message, true);
		editUrl.focus();
	}
});

document.querySelector("#edit-cancel").addEventListener("click", () => dialog.close());

make.addEventListener("submit", async (event) => {
	event.preventDefault();
	const button = make.querySelector("button");
	const { url, code, ttl } = make.elements;
	url.removeAttribute("aria-invalid");
	code.removeAttribute("aria-invalid");
	button.disabled = true;
	try {
		const { json } = await call("POST", "/api/links", {
			url: url.value,
			code: code.value.trim() || null,
			ttlSeconds: ttl.value ? Number(ttl.value) : null
		});
		say(statusBox, "Your short link:", false, shortAddress(json.code));
		url.value = "";
		code.value = "";
		await list();
	}
	catch (problem) {
		say(statusBox, problem.message, true);
		const wrong = problem.message.includes("code") ? code : url;
		wrong.setAttribute("aria-invalid", "true");
		wrong.focus();
	}
	finally {
		button.disabled = false;
	}
});

let typing;
prefix.addEventListener("input", () => {
	clearTimeout(typing);
	typing = setTimeout(() => list(), 150);
});
more.addEventListener("click", () => list(cursor));

document.addEventListener("visibilitychange", watch);
watch();
// The list does not wait for hits to be told: they may be refused, and the page is of use without.
list();
