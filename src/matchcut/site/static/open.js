// Opens hidden words in place. Without this file the same button loads the page with them open.
"use strict";
document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (!form.matches("form.hidden-words")) return;
  event.preventDefault();
  const asked = new URLSearchParams(new FormData(form));
  asked.append(event.submitter.name, event.submitter.value);
  try {
    const answer = await fetch(location.pathname + location.search, { method: "POST", body: asked });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    document.querySelector("main").replaceWith(page.querySelector("main"));
    document.getElementById(event.submitter.value).focus();
  } catch {
    form.removeAttribute("class"); // the next press goes the plain way
    event.submitter.focus();
  }
});
