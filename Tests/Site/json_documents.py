"""Documents of the JSON interface, and what is wrong with them by their schemas."""

import json

import jsonschema


def read(file):
    return json.loads(file.read_text("utf-8"))


def closed(schema):
    """The same schema, without members that it does not name."""
    schema = json.loads(json.dumps(schema))
    for definition in schema["$defs"].values():
        definition["additionalProperties"] = False
    return schema


def problems(schema, value):
    checker = jsonschema.Draft202012Validator.FORMAT_CHECKER
    validator = jsonschema.Draft202012Validator(schema, format_checker=checker)
    return [f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(value)]
