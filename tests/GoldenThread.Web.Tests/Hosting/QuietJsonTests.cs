using System.Text.Json;
using GoldenThread.Web.Logs;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace GoldenThread.Web.Tests.Hosting;

public sealed class QuietJsonTests
{
    [Fact]
    public void A_line_of_the_log_is_json_and_says_where_a_fault_was_and_not_what_it_quoted()
    {
        using var written = new StringWriter();
        var fault = new InvalidOperationException("Key (email)=(zoe@example.org)", new FormatException("Zoë"));
        var entry = new LogEntry<string>(LogLevel.Error, "GoldenThread", default, "It failed", fault, (state, exception) => state + exception?.Message);

        new QuietJson().Write(entry, scopeProvider: null, written);

        using var line = JsonDocument.Parse(written.ToString());
        line.RootElement.GetProperty("message").GetString().ShouldBe("It failed");
        line.RootElement.GetProperty("fault").EnumerateArray().Select(one => one.GetProperty("type").GetString())
            .ShouldBe(["System.InvalidOperationException", "System.FormatException"]);
        written.ToString().ShouldNotContain("example.org");
        written.ToString().Trim().ShouldNotContain("\n");
    }
}
