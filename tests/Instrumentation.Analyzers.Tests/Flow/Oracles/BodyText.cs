using System.Text;

namespace Instrumentation.Analyzers.Tests.Flow.Oracles;

/// <summary>Writes a random body as C#, a statement a line, and notes the lines.</summary>
internal sealed class BodyText
{
    /// <summary>What all bodies of a compilation share.</summary>
    public const string Shared = """
        using System;
        using System.Threading.Tasks;

        public static class Outside
        {
            public static void Step() => Console.WriteLine();
            public static bool Ask() => Console.Read() > 0;
            public static Task StepAsync() => Task.Delay(1);
        }
        """;

    private const string Head = """
        #nullable enable
        using System; using System.Collections.Generic; using System.Threading.Tasks; using Instrumentation; using Shop.Tracking; using Microsoft.AspNetCore.Mvc; using static Outside;
        """;

    private readonly StringBuilder _text = new();
    private readonly RandomBody _body;
    private int _line = 1;
    private int _depth;

    private BodyText(RandomBody body) => _body = body;

    /// <summary>The file of <paramref name="body"/>.</summary>
    public static string Of(RandomBody body)
    {
        var text = new BodyText(body);
        text.WriteClass();
        return text._text.ToString();
    }

    private void WriteClass()
    {
        foreach (var line in Head.Split('\n'))
            Write(line.TrimEnd());
        var number = _body.Number;
        Write($"public class Orders{number}(ITracker tracker, AmplitudeSharp.AmplitudeService sdk) : ControllerBase");
        Write("{");
        _depth++;
        Write($"private void Named{number}(string name) => sdk.Track(name);");
        Write($"private void Send{number}<T>(T sent) where T : struct, ITrackedEvent => tracker.Track(sent);");
        foreach (var function in _body.Functions)
            WriteFunction(function);
        _depth--;
        Write("}");
    }

    private void WriteFunction(Function function)
    {
        if (function.IsEntry)
            Write(_body.OwesBoth ? "[Emits<OrderPlaced>, Emits<OrderCancelled>]" : "[Emits<OrderPlaced>]");
        var parameters = Enumerable.Range(0, function.Parameters).Select(ordinal => $"bool {function.NameOf(ordinal)}");
        if (function.IsEntry)
            parameters = parameters.Append("int n").Append("List<int> items");
        var access = function.IsEntry ? "public " : function.Outer is null ? "private " : "";
        Write($"{access}{(function.IsAsync ? "async " : "")}{TypeOf(function)} {function.Name}({string.Join(", ", parameters)})");
        Write("{");
        _depth++;
        for (var local = function.Parameters; local < function.Variables; local++)
            Write($"var {function.NameOf(local)} = false;");
        WriteAll(function.Body, function);
        function.EndLine = _line;
        if (function.Returns != ReturnType.Nothing)
            Write(function.Returns == ReturnType.Truth ? "return true;" : "return Ok();");
        foreach (var nested in function.Nested)
            WriteFunction(nested);
        if (function.Returns == ReturnType.Nothing)
            function.EndLine = _line;
        _depth--;
        Write("}");
    }

    private static string TypeOf(Function function) => (function.Returns, function.IsAsync) switch
    {
        (ReturnType.Nothing, false) => "void",
        (ReturnType.Nothing, true) => "Task",
        (ReturnType.Truth, var isAsync) => isAsync ? "Task<bool>" : "bool",
        (_, var isAsync) => isAsync ? "Task<IActionResult>" : "IActionResult",
    };

    private void WriteAll(List<Statement> statements, Function function)
    {
        foreach (var statement in statements)
            WriteStatement(statement, function);
    }

    private void WriteBlock(List<Statement> statements, Function function)
    {
        Write("{");
        _depth++;
        WriteAll(statements, function);
        _depth--;
        Write("}");
    }

    private void WriteStatement(Statement statement, Function function)
    {
        statement.Line = _line;
        switch (statement)
        {
            case Statement.If test:
                Write($"if ({test.Test.Text(function)})");
                WriteBlock(test.Then, function);
                if (test.Otherwise.Count == 0)
                    break;
                Write("else");
                WriteBlock(test.Otherwise, function);
                break;
            case Statement.Switch choice:
                WriteSwitch(choice, function);
                break;
            case Statement.Loop loop:
                WriteLoop(loop, function);
                break;
            case Statement.Try attempt:
                WriteTry(attempt, function);
                break;
            case Statement.Using resource:
                Write($"using (var reader{_line} = new System.IO.StringReader(\"\"))");
                WriteBlock(resource.Body, function);
                break;
            default:
                Write(LineOf(statement, function));
                break;
        }
    }

    private string LineOf(Statement statement, Function function) => statement switch
    {
        Statement.Fire fire => Fired(fire) + ";",
        Statement.NoEvent => "TrackingPlan.NoEvent(\"it is meant so\");",
        Statement.Step { IsAwaited: var isAwaited } => isAwaited ? "await StepAsync();" : "Step();",
        Statement.Assign assign => $"{function.NameOf(assign.Variable)} = {assign.Value.Text(function)};",
        Statement.Call call => call.Called.CallText(call.Arguments, function) + ";",
        Statement.Return { IsGood: var isGood } => function.Returns switch
        {
            ReturnType.Nothing => "return;",
            ReturnType.Truth => $"return {isGood.Text(function)};",
            _ => isGood is Condition.Constant { Value: var isOk } ? isOk ? "return Ok();" : "return BadRequest();" : $"return {isGood.Text(function)} ? Ok() : NotFound();",
        },
        Statement.ReturnCall call => $"return {call.Called.CallText(call.Arguments, function)};",
        Statement.Throw { Thrown: var thrown } => thrown switch
        {
            null => "throw;",
            Thrown.Argument => "throw new ArgumentException();",
            Thrown.Invalid => "throw new InvalidOperationException();",
            _ => "throw new TimeoutException();",
        },
        Statement.Leave { IsContinue: var isContinue } => isContinue ? "continue;" : "break;",
        _ => throw new InvalidOperationException(statement.GetType().Name),
    };

    private string Fired(Statement.Fire fire)
    {
        var (type, name) = fire.Event == PlannedEvent.Placed ? ("OrderPlaced", "order_placed") : ("OrderCancelled", "order_cancelled");
        return fire.Form switch
        {
            FireForm.Typed => $"tracker.Track(new {type}())",
            FireForm.Named => $"sdk.Track(\"{name}\")",
            FireForm.Forwarded => $"Named{_body.Number}(\"{name}\")",
            _ => $"Send{_body.Number}(new {type}())",
        };
    }

    private void WriteSwitch(Statement.Switch choice, Function function)
    {
        Write("switch (n)");
        Write("{");
        _depth++;
        foreach (var section in choice.Sections)
        {
            Write(section.Numbers.Count == 0 ? "default:" : string.Join(" ", section.Numbers.Select(number => $"case {number}:")));
            _depth++;
            WriteAll(section.Body, function);
            Write("break;");
            _depth--;
        }

        _depth--;
        Write("}");
    }

    private void WriteLoop(Statement.Loop loop, Function function)
    {
        var test = loop.Test.Text(function);
        Write(loop.Kind switch
        {
            LoopKind.While => $"while ({test})",
            LoopKind.Do => "do",
            LoopKind.For => $"for (var i{_line} = 0; {test}; i{_line}++)",
            _ => $"foreach (var item{_line} in items)",
        });
        WriteBlock(loop.Body, function);
        if (loop.Kind != LoopKind.Do)
            return;

        // What its test does happens there.
        loop.Line = _line;
        Write($"while ({test});");
    }

    private void WriteTry(Statement.Try attempt, Function function)
    {
        Write("try");
        WriteBlock(attempt.Body, function);
        foreach (var handler in attempt.Handlers)
        {
            var type = handler.Type switch { null => "Exception", Thrown.Argument => "ArgumentException", Thrown.Invalid => "InvalidOperationException", _ => "TimeoutException" };
            Write($"catch ({type}){(handler.Filter is { } filter ? $" when ({filter.Text(function)})" : "")}");
            WriteBlock(handler.Body, function);
        }

        if (attempt.Finally is not { } last)
            return;
        Write("finally");
        WriteBlock(last, function);
    }

    private void Write(string line)
    {
        _text.Append(' ', _depth * 4).Append(line).Append('\n');
        _line++;
    }
}
