using System.Collections.Immutable;
using static LLMChat.Quality.Core.Evidence.Compiler.SdkRules.SdkDefault;
using static LLMChat.Quality.Core.Evidence.Compiler.SdkRules.SdkRow;

namespace LLMChat.Quality.Core.Evidence.Compiler.SdkRules;

/// <summary>Warnings of the C# compiler about code that does not do what it says; nullability is left out, since only some projects switch it on. Critical: what they report is wrong in every program, tests included; what a test of an operator or an idiom does on purpose is not.</summary>
internal static class CompilerRules
{
    public static ImmutableArray<SdkRow> All { get; } =
    [
        Bug("CS0108",         Warning, Severity.Medium, "Member hides an inherited member"),
        Bug("CS0109",         Warning, Severity.Low,    "Member does not hide an inherited member; the new keyword is not required"),
        Bug("CS0114",         Warning, Severity.Medium, "Member hides an inherited virtual member"),
        Bug("CS0162",         Warning, Severity.Medium, "Unreachable code"),
        Bug("CS0164",         Warning, Severity.Low,    "Label is never referenced"),
        Bug("CS0168",         Warning, Severity.Low,    "Variable is declared but never used"),
        Bug("CS0169",         Warning, Severity.Low,    "Field is never used"),
        Bug("CS0183",         Warning, Severity.Low,    "Expression is always of the type of the 'is' test"),
        Bug("CS0184",         Warning, Severity.High,   "Expression is never of the type of the 'is' test"),
        Bug("CS0219",         Warning, Severity.Low,    "Variable is assigned but its value is never used"),
        CriticalBug("CS0251", Warning,                  "Array indexed with a negative number"),
        Bug("CS0252",         Warning, Severity.High,   "Possible unintended reference comparison; the left side needs a cast"),
        Bug("CS0253",         Warning, Severity.High,   "Possible unintended reference comparison; the right side needs a cast"),
        Bug("CS0282",         Warning, Severity.Medium, "No defined order between fields in several declarations of a partial struct"),
        Bug("CS0414",         Warning, Severity.Low,    "Private field is assigned but its value is never used"),
        Bug("CS0420",         Warning, Severity.Medium, "Reference to a volatile field is not treated as volatile"),
        Bug("CS0458",         Warning, Severity.Medium, "Result of the expression is always null"),
        CriticalBug("CS0464", Warning,                  "Comparing with null of a struct always produces false"),
        Bug("CS0472",         Warning, Severity.High,   "Result of the comparison with null is always the same"),
        Bug("CS0612",         Warning, Severity.Low,    "Type or member is obsolete"),
        Bug("CS0618",         Warning, Severity.Low,    "Type or member is obsolete, with a message"),
        Bug("CS0642",         Warning, Severity.High,   "Possible mistaken empty statement"),
        Bug("CS0649",         Warning, Severity.High,   "Field is never assigned"),
        Bug("CS0652",         Warning, Severity.High,   "Comparison to an integral constant out of the range of the type"),
        Bug("CS0659",         Warning, Severity.High,   "Type overrides Equals but not GetHashCode"),
        Bug("CS0660",         Warning, Severity.High,   "Type defines == or != but does not override Equals"),
        Bug("CS0661",         Warning, Severity.High,   "Type defines == or != but does not override GetHashCode"),
        CriticalBug("CS0665", Warning,                  "Assignment in a condition is always constant; did you mean =="),
        Bug("CS0672",         Warning, Severity.Low,    "Member overrides an obsolete member"),
        Bug("CS0675",         Warning, Severity.High,   "Bitwise or on a sign-extended operand"),
        Bug("CS0693",         Warning, Severity.Medium, "Type parameter has the name of an outer one"),
        Bug("CS0728",         Warning, Severity.High,   "Assignment to a local of a using or lock statement"),
        Bug("CS1058",         Warning, Severity.Low,    "A previous catch clause already catches all exceptions"),
        Bug("CS1522",         Warning, Severity.Low,    "Empty switch block"),
        CriticalBug("CS1717", Warning,                  "Assignment made to the same variable"),
        Bug("CS1718",         Warning, Severity.High,   "Comparison made to the same variable"),
        Bug("CS1998",         Warning, Severity.Low,    "Async method lacks await"),
        Bug("CS4014",         Warning, Severity.High,   "Call is not awaited"),
        Bug("CS8073",         Warning, Severity.High,   "Result of the comparison with null is always the same for a struct"),
        Bug("CS8321",         Warning, Severity.Low,    "Local function is declared but never used"),
        Bug("CS8509",         Warning, Severity.Medium, "Switch expression does not handle all values"),
        Bug("CS8519",         Warning, Severity.Medium, "Expression never matches the pattern"),
        Bug("CS8520",         Warning, Severity.Low,    "Expression always matches the constant"),
    ];
}
