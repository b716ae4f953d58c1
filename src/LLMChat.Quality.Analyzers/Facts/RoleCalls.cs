using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LLMChat.Quality.Analyzers.Facts;

/// <summary>The table of calls that give code a role: by the name of the method, then by the type that declares it.</summary>
internal static class RoleCalls
{
    private static readonly ImmutableArray<(string Role, string Type, string[] Names)> Table = ImmutableArray.Create<(string, string, string[])>(
        (Roles.Endpoint, "Microsoft.AspNetCore.Builder.EndpointRouteBuilderExtensions",
            ["Map", "MapGet", "MapPost", "MapPut", "MapDelete", "MapPatch", "MapMethods", "MapFallback"]),
        (Roles.Database, "Microsoft.EntityFrameworkCore.DbContext",
            ["SaveChanges", "SaveChangesAsync", "Find", "FindAsync"]),
        (Roles.Database, "Microsoft.EntityFrameworkCore.DbSet`1",
            ["Find", "FindAsync"]),
        (Roles.Database, "Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions",
            ["AllAsync", "AnyAsync", "AverageAsync", "ContainsAsync", "CountAsync", "ElementAtAsync", "ElementAtOrDefaultAsync", "ExecuteDelete", "ExecuteDeleteAsync", "ExecuteUpdate", "ExecuteUpdateAsync", "FirstAsync", "FirstOrDefaultAsync", "ForEachAsync", "LastAsync", "LastOrDefaultAsync", "Load", "LoadAsync", "LongCountAsync", "MaxAsync", "MinAsync", "SingleAsync", "SingleOrDefaultAsync", "SumAsync", "ToArrayAsync", "ToDictionaryAsync", "ToHashSetAsync", "ToListAsync"]),
        (Roles.Database, "Microsoft.EntityFrameworkCore.RelationalQueryableExtensions",
            ["ExecuteDelete", "ExecuteDeleteAsync", "ExecuteUpdate", "ExecuteUpdateAsync"]),
        (Roles.Database, "Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions",
            ["ExecuteSql", "ExecuteSqlAsync", "ExecuteSqlRaw", "ExecuteSqlRawAsync", "ExecuteSqlInterpolated", "ExecuteSqlInterpolatedAsync"]),
        (Roles.Database, "System.Data.IDbCommand",
            ["ExecuteNonQuery", "ExecuteReader", "ExecuteScalar"]),
        (Roles.Database, "System.Data.Common.DbCommand",
            ["ExecuteNonQuery", "ExecuteNonQueryAsync", "ExecuteReader", "ExecuteReaderAsync", "ExecuteScalar", "ExecuteScalarAsync"]),
        (Roles.Database, "Dapper.SqlMapper",
            ["Execute", "ExecuteAsync", "ExecuteReader", "ExecuteReaderAsync", "ExecuteScalar", "ExecuteScalarAsync", "Query", "QueryAsync", "QueryFirst", "QueryFirstAsync", "QueryFirstOrDefault", "QueryFirstOrDefaultAsync", "QueryMultiple", "QueryMultipleAsync", "QuerySingle", "QuerySingleAsync", "QuerySingleOrDefault", "QuerySingleOrDefaultAsync"]),
        (Roles.External, "System.Net.Http.HttpMessageInvoker",
            ["Send", "SendAsync", "GetAsync", "GetByteArrayAsync", "GetStreamAsync", "GetStringAsync", "PostAsync", "PutAsync", "PatchAsync", "DeleteAsync"]),
        (Roles.External, "System.Net.Http.Json.HttpClientJsonExtensions",
            ["DeleteFromJsonAsync", "GetFromJsonAsAsyncEnumerable", "GetFromJsonAsync", "PatchAsJsonAsync", "PostAsJsonAsync", "PutAsJsonAsync"]),
        (Roles.External, "System.Net.WebRequest",
            ["GetResponse", "GetResponseAsync"]),
        (Roles.External, "System.Net.Mail.SmtpClient",
            ["Send", "SendAsync", "SendMailAsync"]));

    private static readonly ImmutableHashSet<string> Names = Table.SelectMany(row => row.Names).ToImmutableHashSet(StringComparer.Ordinal);

    /// <summary>Whether a call of this name is worth asking what it calls.</summary>
    public static bool MayMatter(string name) => Names.Contains(name);

    /// <summary>The role that calling the method gives; <see langword="null"/> for none.</summary>
    public static string? RoleOf(IMethodSymbol method)
    {
        var declaring = (method.ReducedFrom ?? method).ContainingType;
        return Table
            .Where(row => row.Names.Contains(method.Name, StringComparer.Ordinal) && Is(declaring, row.Type))
            .Select(row => row.Role)
            .FirstOrDefault();
    }

    /// <summary>Whether a type is, derives from or implements the named one.</summary>
    public static bool Is(INamedTypeSymbol? type, string name)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (NameOf(current) == name)
                return true;
        }

        return type?.AllInterfaces.Any(implemented => NameOf(implemented) == name) == true;
    }

    private static string NameOf(INamedTypeSymbol type) => $"{type.ContainingNamespace?.ToDisplayString()}.{type.MetadataName}";
}
