import Testing
@Suite struct AgendaTests { @Test func nothing() {} }
