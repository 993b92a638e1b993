"""The engine gives the same hits, to the last bit of their scores, in the program and in the browser."""

import json
import struct
import subprocess

from conftest import DATE, REPOSITORY
from expectations import expect_none

ASK = """async (questions) => {
  const bytes = async (name) => new Uint8Array(await (await fetch(`/wissen/search/${name}`)).arrayBuffer());
  const engine = (await WebAssembly.instantiate(await bytes("engine.wasm"))).instance.exports;
  const put = (data) => {
    const address = engine.reserve(data.length); // Memory may grow here, and then is another buffer.
    new Uint8Array(engine.memory.buffer, address, data.length).set(data);
  };
  for (const [part, name] of ["full.idx", "directory.idx"].entries()) {
    put(await bytes(name));
    if (engine.open(part) !== 0) throw new Error(`${name} is refused`);
  }
  const altered = await bytes("full.idx");
  altered[altered.length >> 1] ^= 1;
  const encoder = new TextEncoder();
  const answers = questions.map(({ question, city }) => {
    const [words, place] = [encoder.encode(question), encoder.encode(city)];
    const input = new Uint8Array(words.length + place.length);
    input.set(words);
    input.set(place, words.length);
    put(input);
    const length = engine.search(words.length, 10, 0);
    return JSON.parse(new TextDecoder().decode(new Uint8Array(engine.memory.buffer, engine.answer(), length)));
  });
  put(altered);
  return { answers, refusal: engine.open(0), extent: engine.extent() };
}"""


def test_the_same_hits_natively_and_in_the_browser(binary, content, page):
    command = [binary, "eval", "--quick", "--json", "--content", content, "--theme", REPOSITORY / "site", "--date", DATE]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert done.returncode in (0, 1), done.stderr
    outcomes = json.loads(done.stdout)["outcomes"]
    assert len(outcomes) > 200

    cities = sorted(file.stem for file in (content / "municipalities").glob("*.yaml"))
    asked = [
        {"question": each["question"], "city": "" if each.get("municipality") is None else cities[each["municipality"]]}
        for each in outcomes
    ]
    page.goto("bottrop/")
    result = page.evaluate(ASK, asked)

    different = []
    for outcome, answer in zip(outcomes, result["answers"], strict=True):
        native = [(hit["name"], struct.pack(">d", hit["score"]).hex()) for hit in outcome["hits"]]
        browser = [
            (hit["id"] if hit["kind"] == "article" else f"{hit['kind']}:{hit['id']}", hit["confidence"])
            for hit in answer["hits"]
        ]
        if native != browser or outcome["refused"] != answer["nothingFits"]:
            different.append(f"{outcome['question']}: {native} natively, {browser} in the browser")
    expect_none(different)
    assert any(outcome["hits"] for outcome in outcomes)
    assert result["refusal"] == 4, "an altered file is refused"
    assert result["extent"] == 0, "what was open before stays open"
