using LLMChat.Quality.Core.Evidence.Tests;

namespace LLMChat.Quality.Core.Tests.Evidence.Tests;

public sealed class TestLayersTests
{
    [Theory]
    [InlineData("", "Shop.Tests", TestLayer.Unit)]
    [InlineData("", "Shop.IntegrationTests", TestLayer.Integration)]
    [InlineData("", "Shop.Tests.Functional", TestLayer.Integration)]
    [InlineData("", "Shop.E2E", TestLayer.E2e)]
    [InlineData("", "Shop.End-To-End.Tests", TestLayer.E2e)]
    [InlineData(" E2E ", "Shop.Tests", TestLayer.E2e)]
    [InlineData("unit", "Shop.IntegrationTests", TestLayer.Unit)]
    [InlineData("system", "Shop.Tests", null)]
    public void The_layer_is_what_the_property_says_or_else_the_name(string property, string project, TestLayer? expected) => Assert.Equal(expected, TestLayers.Of(property, project));

    [Fact]
    public void A_layer_that_nobody_knows_is_a_mistake_of_the_project()
    {
        Assert.Equal(("LQ9008", "Shop.Tests.csproj"), TestLayers.Complaint("system", "Shop.Tests.csproj") is { } problem ? (problem.Id, problem.Path) : default);
        Assert.Null(TestLayers.Complaint("", "Shop.Tests.csproj"));
    }
}
