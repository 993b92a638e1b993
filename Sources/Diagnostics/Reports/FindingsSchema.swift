/// What `--format json` prints, as JSON Schema 2020-12, version 1. Fields may be added; none changes its meaning.
public enum FindingsSchema {
    /// The schema document.
    public static let text = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "auskunft check --format json",
          "type": "object",
          "required": ["version", "errors", "warnings", "notes", "findings"],
          "properties": {
            "version": {"const": 1},
            "errors": {"$ref": "#/$defs/count"},
            "warnings": {"$ref": "#/$defs/count"},
            "notes": {"$ref": "#/$defs/count"},
            "findings": {"type": "array", "items": {"$ref": "#/$defs/finding"}},
            "rules": {
              "description": "The rules that found something, by id.",
              "type": "object",
              "additionalProperties": {"$ref": "#/$defs/rule"}
            }
          },
          "$defs": {
            "count": {"type": "integer", "minimum": 0},
            "finding": {
              "description": "Sorted by file and place; findings that differ in the municipality only are one.",
              "type": "object",
              "required": ["rule", "severity", "file", "range", "message", "municipalities", "related", "fixes"],
              "properties": {
                "rule": {
                  "description": "Stable; its page in the site is redaktion/regeln/<rule>/.",
                  "type": "string",
                  "pattern": "^[a-z]+\\\\.[a-z-]+$"
                },
                "severity": {
                  "description": "Errors forbid publishing; with --strict, warnings do too.",
                  "enum": ["error", "warning", "note"]
                },
                "file": {"$ref": "#/$defs/file"},
                "range": {"$ref": "#/$defs/range"},
                "message": {"type": "string", "minLength": 1},
                "help": {"description": "What to write instead, or where to look.", "type": "string", "minLength": 1},
                "municipalities": {
                  "description": "Ids of those concerned; empty where all are.",
                  "type": "array",
                  "items": {"type": "string", "pattern": "^[a-z0-9-]+$"}
                },
                "related": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": ["file", "range", "message"],
                    "properties": {
                      "file": {"$ref": "#/$defs/file"},
                      "range": {"$ref": "#/$defs/range"},
                      "message": {"type": "string", "minLength": 1}
                    }
                  }
                },
                "fixes": {
                  "description": "Each would remove the finding.",
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": ["range", "replacement", "summary"],
                    "properties": {
                      "range": {"$ref": "#/$defs/range"},
                      "replacement": {"type": "string"},
                      "summary": {"type": "string", "minLength": 1},
                      "safe": {"description": "Whether --fix applies it without asking.", "type": "boolean"}
                    }
                  }
                }
              }
            },
            "rule": {
              "type": "object",
              "required": ["severity", "statement", "explanation", "page"],
              "properties": {
                "severity": {
                  "description": "What a finding weighs unless the content says otherwise.",
                  "enum": ["error", "warning", "note"]
                },
                "statement": {"description": "What must hold, in one sentence.", "type": "string", "minLength": 1},
                "explanation": {
                  "description": "The same, why, and how it reads wrong and right.",
                  "type": "string",
                  "minLength": 1
                },
                "page": {
                  "description": "Address of its page; relative to the site's root where auskunft.yaml has no base-url.",
                  "type": "string",
                  "minLength": 1
                }
              }
            },
            "file": {
              "description": "The content folder as it was given, and the path in it.",
              "type": "string",
              "minLength": 1
            },
            "range": {
              "description": "Lines and columns from 1, columns in Unicode characters; the end is not part of it.",
              "type": "object",
              "required": ["line", "column", "endLine", "endColumn"],
              "properties": {
                "line": {"type": "integer", "minimum": 1},
                "column": {"type": "integer", "minimum": 1},
                "endLine": {"type": "integer", "minimum": 1},
                "endColumn": {"type": "integer", "minimum": 1}
              }
            }
          }
        }

        """
}
