/// The script that `serve` adds to pages: it reloads a page whose bytes have changed, where its reader was, and shows what is wrong
/// with the content. It is no part of a built site.
enum ReloadScript {
    static let text = #"""
        (() => {
          "use strict";
          const { page, assets } = document.currentScript.dataset;
          const place = "auskunft-place:" + location.pathname;
          const closed = "auskunft-closed";
          const words = document.documentElement.lang === "en"
            ? { held: "Not published: the page shows the last good state.", findings: "Findings", close: "Close",
                error: "Error", warning: "Warning", note: "Note", more: "more: auskunft check" }
            : { held: "Nicht veröffentlicht: die Seite zeigt den letzten guten Stand.", findings: "Befunde",
                close: "Schließen", error: "Fehler", warning: "Warnung", note: "Hinweis",
                more: "weitere: auskunft check" };

          // MARK: The place of the reader

          /** What leads from the root to an element, or to one like it after a change. */
          const path = (element) => {
            const steps = [];
            for (let at = element; at && at !== document.documentElement; at = at.parentElement) {
              if (at.id) return ["#" + CSS.escape(at.id), ...steps].join(" > ");
              const like = [...at.parentElement.children].filter((other) => other.tagName === at.tagName);
              steps.unshift(`${at.tagName.toLowerCase()}:nth-of-type(${like.indexOf(at) + 1})`);
            }
            return ["html", ...steps].join(" > ");
          };
          const inputs = "input:not([type=hidden], [type=password], [type=file]), textarea, select";

          const save = () => {
            const active = document.activeElement;
            sessionStorage.setItem(place, JSON.stringify({
              x: scrollX, y: scrollY,
              focus: active && active !== document.body ? path(active) : null,
              selection: active && "selectionStart" in active && active.selectionStart !== null
                ? [active.selectionStart, active.selectionEnd] : null,
              values: [...document.querySelectorAll(inputs)].map((input) => [path(input), input.value, input.checked]),
              open: [...document.querySelectorAll("details[open]")].map(path),
            }));
          };

          const restore = () => {
            const saved = JSON.parse(sessionStorage.getItem(place) ?? "null");
            sessionStorage.removeItem(place);
            if (!saved) return;
            for (const [where, value, checked] of saved.values) {
              const input = document.querySelector(where);
              if (!input || (input.value === value && input.checked === checked)) continue;
              [input.value, input.checked] = [value, checked];
              input.dispatchEvent(new Event("input", { bubbles: true }));
            }
            for (const where of saved.open) document.querySelector(where)?.setAttribute("open", "");
            const focus = saved.focus && document.querySelector(saved.focus);
            if (focus) {
              focus.focus({ preventScroll: true });
              if (saved.selection) focus.setSelectionRange?.(...saved.selection);
            }
            scrollTo({ left: saved.x, top: saved.y, behavior: "instant" });
          };

          // MARK: The overlay

          let host;
          const element = (name, className, text) => {
            const made = document.createElement(name);
            if (className) made.className = className;
            if (text !== undefined) made.textContent = text;
            return made;
          };

          const item = (finding) => {
            const entry = element("li", finding.severity);
            const head = element("p", "head");
            head.append(element("b", "", words[finding.severity]), " ",
              element("code", "place", `${finding.file}:${finding.line}:${finding.column}`));
            entry.append(head, element("p", "message", finding.message));
            if (finding.source) entry.append(element("pre", "", finding.source));
            if (finding.help) entry.append(element("p", "help", "→ " + finding.help));
            return entry;
          };

          const show = (verdict) => {
            host?.remove();
            const count = verdict.errors + verdict.warnings + verdict.notes;
            if (!verdict.failure && count === 0) return;
            const key = JSON.stringify(verdict);
            host = document.createElement("auskunft-overlay");
            const root = host.attachShadow({ mode: "open" });
            const style = element("link");
            style.rel = "stylesheet";
            style.href = "/.auskunft/overlay.css";
            const badge = element("button", verdict.isHeldBack ? "badge error" : "badge", `${words.findings}: ${count || 1}`);
            const panel = element("section");
            panel.setAttribute("role", verdict.isHeldBack ? "alert" : "region");
            panel.setAttribute("aria-label", words.findings);
            const close = element("button", "close", words.close);
            if (verdict.isHeldBack) panel.append(element("h2", "", words.held));
            if (verdict.failure) panel.append(element("p", "failure", verdict.failure));
            const list = element("ol");
            list.append(...verdict.findings.map(item));
            panel.append(list);
            const hidden = count - verdict.findings.length;
            if (hidden > 0) panel.append(element("p", "", `${hidden} ${words.more}`));
            panel.append(close);
            const turn = (isOpen) => {
              panel.hidden = !isOpen;
              badge.hidden = isOpen;
            };
            turn(verdict.isHeldBack && sessionStorage.getItem(closed) !== key);
            badge.addEventListener("click", () => { turn(true); close.focus(); });
            close.addEventListener("click", () => { turn(false); sessionStorage.setItem(closed, key); });
            root.addEventListener("keydown", (event) => {
              if (event.key === "Escape") { event.stopPropagation(); close.click(); badge.focus(); }
            });
            root.append(style, badge, panel);
            document.documentElement.append(host);
          };

          // MARK: Events

          let events;
          const listen = () => {
            if (events || document.hidden) return;
            events = new EventSource("/.auskunft/events?page=" + encodeURIComponent(location.pathname));
            events.addEventListener("state", (event) => {
              const state = JSON.parse(event.data);
              if (state.page !== null && (state.page !== page || state.assets !== assets)) {
                hush();
                save();
                location.reload();
              } else {
                show(state.verdict);
              }
            });
          };
          const hush = () => {
            events?.close();
            events = undefined;
          };

          // A browser keeps few connections to a host: pages that nobody sees leave theirs to others.
          document.addEventListener("visibilitychange", () => (document.hidden ? hush() : listen()));
          addEventListener("pagehide", hush);
          addEventListener("pageshow", listen);
          if (document.readyState === "complete") restore();
          else addEventListener("load", restore, { once: true });
          // Left by a site published under the same address; it would answer with pages of its own.
          navigator.serviceWorker?.getRegistrations().then((all) => all.forEach((one) => one.unregister()));
        })();
        """#
}
