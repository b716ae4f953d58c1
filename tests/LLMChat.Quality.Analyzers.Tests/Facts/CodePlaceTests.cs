using LLMChat.Quality.Analyzers.Facts;
using LLMChat.Quality.Analyzers.Tests.Harness;

namespace LLMChat.Quality.Analyzers.Tests.Facts;

public sealed class CodePlaceTests
{
    private const string Web = """
        namespace Microsoft.AspNetCore.Mvc { public class ControllerBase { public void Ok() { } } public class NonActionAttribute : System.Attribute; }
        namespace Microsoft.AspNetCore.Mvc.RazorPages { public class PageModel; }
        namespace Microsoft.AspNetCore.Builder
        {
            public class WebApplication;
            public static class EndpointRouteBuilderExtensions { public static void MapGet(this WebApplication app, string pattern, System.Delegate handler) { } }
        }
        """;

    private const string Data = """
        namespace System.Data.Common { public abstract class DbCommand { public abstract int ExecuteNonQuery(); public virtual object ExecuteScalar() => this; } }
        namespace Other { public class Command : System.Data.Common.DbCommand { public override int ExecuteNonQuery() => 0; } }
        namespace System.Net.Http { public class HttpMessageInvoker { public object Send() => this; } public class HttpClient : HttpMessageInvoker { public object GetAsync(string address) => this; } }
        """;

    [Fact]
    public async Task Actions_of_controllers_and_handlers_of_pages_are_endpoints() => Assert.Equal(
        ["endpoint\t14\t14\t\t0\t/web/Shop.cs", "endpoint\t4\t6\t\t0\t/web/Shop.cs", "endpoint\t7\t7\t\t0\t/web/Shop.cs"],
        await Places(Web, """
            public class Shop : Microsoft.AspNetCore.Mvc.ControllerBase
            {
                public int Get()
                {
                    return 1;
                }
                public int Put() => 2;
                [Microsoft.AspNetCore.Mvc.NonAction] public int Near() => 3;
                public static int Miss() => 4;
                private int Far() => 5;
            }
            public class Start : Microsoft.AspNetCore.Mvc.RazorPages.PageModel
            {
                public int OnGetAsync() => 1;
                public int Goodbye() => 2;
            }
            """));

    [Fact]
    public async Task Handlers_of_a_minimal_api_are_endpoints_whether_lambda_method_or_unknown() => Assert.Equal(
        ["endpoint\t11\t11\t\t0\t/web/Shop.cs", "endpoint\t6\t6\tlambda\t6\t/web/Shop.cs", "endpoint\t8\t0\t\t0\t/web/Shop.cs"],
        await Places(Web, """
            using Microsoft.AspNetCore.Builder;
            public static class Start
            {
                public static void Map(WebApplication app, System.Func<int> given)
                {
                    app.MapGet("/a", () => 1);
                    app.MapGet("/b", Answer);
                    app.MapGet("/c", given);
                    MapGet(app);
                }
                private static int Answer() => 2;
                private static void MapGet(WebApplication app) { }
            }
            """));

    [Fact]
    public async Task Calls_to_a_database_or_another_service_are_places_by_the_type_that_declares_them() => Assert.Equal(
        ["database\t3\t3\t\t0\t/web/Shop.cs", "database\t4\t4\tlambda\t4\t/web/Shop.cs", "external\t6\t7\t\t0\t/web/Shop.cs"],
        await Places(Data, """
            public class Store(Other.Command command, System.Net.Http.HttpClient client)
            {
                public int Write() => command.ExecuteNonQuery();
                public System.Func<object> Later() => () => command.ExecuteScalar();
                public object Ask() => client
                    .GetAsync(
                        "/");
                public int Own() => ExecuteNonQuery();
                private int ExecuteNonQuery() => 0;
            }
            """));

    [Fact]
    public async Task A_lambda_stands_for_itself_where_it_has_lines_of_its_own() => Assert.Equal(
        ["endpoint\t11\t11\tlambda\t10\t/web/Shop.cs", "endpoint\t7\t8\tinner\t6\t/web/Shop.cs"],
        await Places(Web, """
            using Microsoft.AspNetCore.Builder;
            public static class Start
            {
                public static void Map(WebApplication app)
                {
                    app.MapGet("/a", () =>
                    {
                        return 1;
                    });
                    app.MapGet("/b", () =>
                        2);
                }
            }
            """));

    private static async Task<string[]> Places(string frame, string code)
    {
        var run = new CompilerRun { Files = [("/web/Shop.cs", code), ("/web/Frame.cs", frame)] };
        var found = Assert.Single(await run.Diagnose(new SourceFactsAnalyzer())).Properties["Places"]!;
        return found.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(place => !place.EndsWith("Frame.cs", StringComparison.Ordinal)).ToArray();
    }
}
